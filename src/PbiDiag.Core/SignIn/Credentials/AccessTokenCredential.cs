using Azure.Core;
using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.SignIn.Credentials;

/// <summary>Tokens as they were handed over, each for its own service. Needs no sign-in library at all.</summary>
internal sealed class AccessTokenCredential(Cloud cloud, IReadOnlyDictionary<Service, Secret> tokens) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var service = cloud.Endpoints.FirstOrDefault(endpoint => endpoint.Value.Scope == requestContext.Scopes[0]).Key;
        var token = (Find(service) ?? throw new FailureException(SignInInputFailures.AccessTokenMissing(service))).Reveal();
        return new AccessToken(token, TokenClaims.Read(token)?.Expires ?? DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));

    // Fabric takes a token for Power BI too: https://learn.microsoft.com/rest/api/fabric/articles/get-started/fabric-api-quickstart
    private Secret? Find(Service service) =>
        tokens.TryGetValue(service, out var token) ? token
        : service == Service.Fabric && tokens.TryGetValue(Service.PowerBi, out var powerBi) ? powerBi
        : null;
}
