namespace PbiDiag.Results;

/// <summary>How far an answer can be trusted.</summary>
public enum Confidence
{
    /// <summary>There is no answer.</summary>
    None,

    /// <summary>A class at best.</summary>
    Low,

    /// <summary>A known wording, a code that many causes share, or one that is not in this catalogue.</summary>
    Medium,

    /// <summary>A specific code that this catalogue explains.</summary>
    High,
}
