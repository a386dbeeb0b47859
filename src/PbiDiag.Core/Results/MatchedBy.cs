namespace PbiDiag.Results;

/// <summary>What an answer rests on.</summary>
public enum MatchedBy
{
    /// <summary>Nothing known was found.</summary>
    None,

    /// <summary>Only the kind of trouble shows.</summary>
    Class,

    /// <summary>A known wording without a code.</summary>
    Sentence,

    /// <summary>A code that stands in the text.</summary>
    Code,
}
