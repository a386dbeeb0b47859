namespace PbiDiag.Simulator.Model;

/// <summary>Why a source does not answer, besides what follows from credential, gateway and account.</summary>
public enum SourceTrouble
{
    CredentialMissing,
    TokenExpired,
    TokenRevoked,
    MfaRequired,
    BlockedByPolicy,
    AccountDisabled,
    LoginFailed,
    LoginDisabled,
    PasswordExpired,
    DatabaseUnavailable,
    FirewallBlocked,
    PermissionDenied,
    AccessForbidden,
    AccessUnauthorized,
    SasExpired,
    KeyInvalid,
    ServerUnreachable,
    NameNotResolved,
    CertificateInvalid,
    Timeout,
    ObjectMissing,
}
