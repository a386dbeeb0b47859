namespace PbiDiag.Facts.Accounts;

/// <summary>Whether a policy covers an account.</summary>
public enum PolicyReach
{
    No,

    /// <summary>It depends on a membership that could not be read.</summary>
    Unknown,
    Yes,
}
