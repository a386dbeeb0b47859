namespace PbiDiag.Knowledge;

/// <param name="Code">A code that is mistaken for this one.</param>
/// <param name="How">How to tell the two apart, in one clause.</param>
public sealed record Contrast(string Code, string How);
