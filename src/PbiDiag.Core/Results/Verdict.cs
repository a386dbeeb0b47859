namespace PbiDiag.Results;

/// <summary>What is known of one possible cause. The order is that of a report: what is surest first.</summary>
public enum Verdict
{
    /// <summary>A live fact ties it to the failing thing, or the refusing system's own words name it.</summary>
    Confirmed,

    /// <summary>The evidence fits and nothing speaks against it, but one link could not be read.</summary>
    Likely,

    /// <summary>A known cause that nothing contradicts.</summary>
    Possible,

    /// <summary>The fact could not be read. It says nothing about what it would have been.</summary>
    NotChecked,

    /// <summary>A fact contradicts it.</summary>
    RuledOut,
}
