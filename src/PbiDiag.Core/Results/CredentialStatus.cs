namespace PbiDiag.Results;

/// <summary>What is known of a stored credential.</summary>
public enum CredentialStatus
{
    /// <summary>The source was reached with it, or the last refresh was.</summary>
    Valid,

    /// <summary>The source, the directory or the gateway refused it.</summary>
    Invalid,

    /// <summary>It was good once and has run out.</summary>
    Expired,

    /// <summary>None is stored.</summary>
    Missing,

    /// <summary>The source did not answer, so nothing is known of the credential.</summary>
    Unreachable,

    /// <summary>The gateway did not answer, so nothing is known of the source.</summary>
    GatewayOffline,

    /// <summary>Nobody could tell. The reason says why.</summary>
    NotChecked,
}
