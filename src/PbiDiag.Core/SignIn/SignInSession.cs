using Azure.Core;
using Azure.Core.Pipeline;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Credentials;

namespace PbiDiag.SignIn;

/// <summary>An identity that has proved itself. Its tokens are kept inside the credential, in memory.</summary>
public sealed record SignInSession(Cloud Cloud, TokenCredential Credential, HttpPipelineTransport Transport, TokenClaims? Claims, DateTimeOffset Expires)
{
    public string? TenantId { get; init; }
}
