using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <param name="Code">The code as the catalogue or, failing that, the text spells it.</param>
/// <param name="Tier">How much it says.</param>
/// <param name="Family">Whose code it is, as far as its shape or its place tells.</param>
/// <param name="Position">Where it stands in the text.</param>
internal readonly record struct CodeHit(string Code, CodeTier Tier, Family? Family, int Position)
{
    /// <summary>Which of several messages in the text it belongs to: ids and times end a message.</summary>
    public int Message { get; init; }

    /// <summary>It stands in a list of codes (error_codes), not in a sentence.</summary>
    public bool Listed { get; init; }

    /// <summary>Its place alone does not make it a code: it counts only if the catalogue knows it for a family that the text speaks of.</summary>
    public bool Tentative { get; init; }
}
