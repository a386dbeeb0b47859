namespace PbiDiag.Facts.Apps;

/// <summary>What the log tells of the secret that an app uses.</summary>
public enum SecretUseState
{
    NoSignIn,

    /// <summary>It signed in by something else, or the log does not say by what.</summary>
    KeyNotTold,

    /// <summary>The last try was with a secret that is wrong or has ended.</summary>
    Refused,

    /// <summary>A newer one stands beside it.</summary>
    Older,
    Newest,
}
