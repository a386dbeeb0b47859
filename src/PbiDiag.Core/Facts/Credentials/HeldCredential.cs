using PbiDiag.Results;

namespace PbiDiag.Facts.Credentials;

/// <summary>A credential as its app holds it, once for each thing that a person would count.</summary>
public sealed record HeldCredential(AppCredentialType Type, string? KeyId, string? Name, DateTimeOffset? Start, DateTimeOffset? End)
{
    /// <summary>For SAML: whether the app signs with it now.</summary>
    public bool? Active { get; init; }

    public bool IsValid(DateTimeOffset now) => (Start is null || Start <= now) && (End is null || End > now);
}
