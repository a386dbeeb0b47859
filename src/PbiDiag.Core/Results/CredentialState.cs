namespace PbiDiag.Results;

public enum CredentialState
{
    Expired,
    Critical,
    Warning,
    Ok,
    NotYetValid,

    /// <summary>Valid, and made to last longer than two years.</summary>
    LongLived,
}
