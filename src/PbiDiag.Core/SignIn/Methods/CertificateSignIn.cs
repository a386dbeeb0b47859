using System.Security.Cryptography.X509Certificates;

namespace PbiDiag.SignIn.Methods;

/// <param name="ClientId">The app.</param>
/// <param name="Certificate">With its private key.</param>
/// <param name="SendChain">For apps that trust an issuer and a name in place of one certificate.</param>
public sealed record CertificateSignIn(string ClientId, X509Certificate2 Certificate, bool SendChain) : SignInMethod
{
    /// <summary>Where the certificate is a PEM file, which only Azure.Identity can read on every platform.</summary>
    internal string? PemPath { get; init; }

    public override string Name => "ClientCertificate";

    public override string? AppId => ClientId;

    internal override bool NeedsTenant => true;
}
