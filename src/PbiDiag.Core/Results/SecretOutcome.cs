namespace PbiDiag.Results;

public enum SecretOutcome
{
    Works,
    WrongValue,
    Expired,
    UnknownApp,
    AppDisabled,

    /// <summary>The app is registered, and has no enterprise app in this tenant.</summary>
    NoServicePrincipal,
    UnknownTenant,

    /// <summary>The resource is not there, or nobody has consented to it.</summary>
    ConsentMissing,

    /// <summary>Conditional Access refused it.</summary>
    BlockedByPolicy,

    /// <summary>The certificate or federated token is not one that the app trusts.</summary>
    NotTrusted,
    Throttled,

    /// <summary>Refused for another reason; the code tells.</summary>
    Refused,

    /// <summary>No answer of the directory came, so nothing is known.</summary>
    Unreachable,
    NotTried,
}
