using Azure.Core;

namespace PbiDiag.Core.Tests.Services.Http;

internal sealed class FixedCredential(string token = FixedCredential.Token) : TokenCredential
{
    public const string Token = "planted-token-5f1c";

    public int Asked { get; private set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked++;
        return new AccessToken(token, DateTimeOffset.UtcNow.AddHours(1));
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
