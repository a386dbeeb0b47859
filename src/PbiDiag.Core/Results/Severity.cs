namespace PbiDiag.Results;

/// <summary>What an error does to a scheduled refresh.</summary>
public enum Severity
{
    /// <summary>Nothing is broken; the text reports a state or an interrupt.</summary>
    Info,

    /// <summary>A nuisance: a refresh rarely meets it, or it passes by itself.</summary>
    Low,

    /// <summary>Some runs fail, or one item fails while the rest goes on.</summary>
    Medium,

    /// <summary>The refresh fails until the trouble is mended, and other items may share it.</summary>
    High,

    /// <summary>Everything that uses the same identity, gateway or capacity stops until a person acts.</summary>
    Critical,
}
