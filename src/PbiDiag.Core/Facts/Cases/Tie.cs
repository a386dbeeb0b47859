namespace PbiDiag.Facts.Cases;

/// <summary>How something is tied to the failing thing.</summary>
public enum Tie
{
    /// <summary>The error names it, or somebody asks about it.</summary>
    Named,

    /// <summary>The sign-in log names it for the very request that failed.</summary>
    SignIn,

    /// <summary>It is the only one that it can be.</summary>
    Only,

    /// <summary>A Windows login has its name; whether the login's domain is the account's, the directory does not tell.</summary>
    Login,

    /// <summary>It belongs to the owner of the failing model; whether the credential is the owner's too, no service tells.</summary>
    Owner,
}
