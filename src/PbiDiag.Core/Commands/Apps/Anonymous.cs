using Azure.Core;
using Azure.Identity;
using PbiDiag.Commands.Contexts;
using PbiDiag.Pipeline;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Commands.Apps;

/// <summary>A way to the token endpoint for somebody who has not signed in: it can send nothing that needs a token.</summary>
internal static class Anonymous
{
    public static ServiceCaller Caller(Cloud cloud, TimeSpan timeout, IPipelineOutput output) =>
        new(new ServicePipeline(cloud, new NoIdentity(), ""), new PipelineRequestLog(output), timeout);

    private sealed class NoIdentity : TokenCredential
    {
        private static CredentialUnavailableException Nobody => new("Nobody is signed in.");

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw Nobody;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw Nobody;
    }
}
