using PbiDiag.SignIn;

namespace PbiDiag.Commands.Credentials;

/// <summary>A credential to store.</summary>
/// <param name="Kind">Which of the fields it uses.</param>
public sealed record NewCredential(CredentialKind Kind)
{
    public string? User { get; init; }

    /// <summary>The password, key, signature, token or client secret.</summary>
    public Secret? Secret { get; init; }

    public string? TenantId { get; init; }

    public string? AppId { get; init; }

    /// <summary>In place of the secret itself.</summary>
    public SecretReference? Reference { get; init; }

    /// <summary>The kind as it has to be for a source that had another before.</summary>
    public CredentialKind KindFor(string? before) => Kind switch
    {
        CredentialKind.User when string.Equals(before, "Windows", StringComparison.OrdinalIgnoreCase) => CredentialKind.Windows,
        CredentialKind.User when string.Equals(before, "Basic", StringComparison.OrdinalIgnoreCase) => CredentialKind.Basic,
        CredentialKind.User => User?.IndexOf('\\') >= 0 ? CredentialKind.Windows : CredentialKind.Basic,
        var kind => kind,
    };
}
