namespace PbiDiag.Knowledge;

/// <summary>A known wording: literal fragments with holes (<c>*</c>) between them.</summary>
/// <param name="Pattern">The wording as its entry gives it.</param>
/// <param name="Entry">The entry that explains it.</param>
public sealed record Sentence(string Pattern, Entry Entry);
