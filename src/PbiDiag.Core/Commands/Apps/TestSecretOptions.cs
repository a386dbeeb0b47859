using System.Security.Cryptography.X509Certificates;
using PbiDiag.Commands.Contexts;
using PbiDiag.SignIn;

namespace PbiDiag.Commands.Apps;

/// <summary>A credential to try. One of secret, certificate and federated token is given.</summary>
public sealed record TestSecretOptions(string AppId, ConnectionChoice Connection)
{
    public Secret? Secret { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public Secret? FederatedToken { get; init; }

    /// <summary>Null for the tenant that is signed in to.</summary>
    public string? TenantId { get; init; }

    /// <summary>PowerBI, Graph, or a scope or resource as it is sent.</summary>
    public string Scope { get; init; } = "PowerBI";

    /// <summary>Where to ask when nobody is signed in.</summary>
    public object? Environment { get; init; }
}
