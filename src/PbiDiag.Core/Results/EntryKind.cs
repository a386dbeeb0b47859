namespace PbiDiag.Results;

/// <summary>What a page of the catalogue is about.</summary>
public enum EntryKind
{
    /// <summary>An error code.</summary>
    Error,

    /// <summary>A known wording that carries no code; the page's own id is ours and is never reported as a code.</summary>
    Wording,

    /// <summary>A label inside an error that names a detail; never an error by itself.</summary>
    Key,

    /// <summary>A status, not an error.</summary>
    State,
}
