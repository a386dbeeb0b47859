namespace PbiDiag.Facts.Accounts;

/// <summary>When a credential was stored, and when a refresh with it last went well, as far as somebody knows.</summary>
public sealed record StoredTimes(DateTimeOffset? Stored, DateTimeOffset? LastGood)
{
    public ChangeSince Judge(DateTimeOffset? changed) =>
        changed is not { } at ? ChangeSince.Unknown
        : LastGood >= at ? ChangeSince.GoodSince
        : Stored >= at ? ChangeSince.BeforeStored
        : Stored is not null ? ChangeSince.AfterStored
        : LastGood is not null ? ChangeSince.AfterLastGood
        : ChangeSince.Unknown;
}
