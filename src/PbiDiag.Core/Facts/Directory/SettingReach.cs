namespace PbiDiag.Facts.Directory;

/// <summary>For whom a tenant setting is on, as seen from one identity.</summary>
internal enum SettingReach
{
    NotListed,
    Off,
    ForAll,
    ForItsGroup,

    /// <summary>On for groups that it is not in.</summary>
    ForOthers,

    /// <summary>A group that it is in is left out.</summary>
    LeftOut,

    /// <summary>It hangs on groups that could not be read.</summary>
    Unknown,
}
