namespace PbiDiag.Facts.Accounts;

/// <summary>A change of a password or of sessions beside the times of what is stored.</summary>
public enum ChangeSince
{
    /// <summary>Nothing to compare with.</summary>
    Unknown,

    /// <summary>It came before the credential was stored.</summary>
    BeforeStored,

    /// <summary>Something has refreshed well since.</summary>
    GoodSince,

    /// <summary>It came after the credential was stored, and nothing has refreshed well since.</summary>
    AfterStored,

    /// <summary>It came after the last good refresh.</summary>
    AfterLastGood,
}
