namespace PbiDiag.Results;

/// <summary>How the code stands today.</summary>
public enum EntryStatus
{
    Current,

    /// <summary>Older services or clients still print it.</summary>
    Legacy,

    /// <summary>Seen in the field; no vendor page explains it.</summary>
    Undocumented,

    /// <summary>No longer issued. Entries are retired, never deleted.</summary>
    Retired,
}
