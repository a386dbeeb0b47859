namespace PbiDiag.Checks;

/// <summary>What a fact says of a possible cause.</summary>
public enum Stance
{
    /// <summary>It could not be read.</summary>
    Unknown,

    /// <summary>It contradicts the cause.</summary>
    Against,

    /// <summary>It says neither.</summary>
    Silent,

    /// <summary>It fits, and one link of the chain cannot be read.</summary>
    Fits,

    /// <summary>It is the cause: seen, tied to the failing thing, at a time that fits.</summary>
    Proves,
}
