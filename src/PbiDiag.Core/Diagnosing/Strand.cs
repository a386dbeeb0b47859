using PbiDiag.Facts.Cases;

namespace PbiDiag.Diagnosing;

/// <summary>One failing thing of a case with its facts and what they make of its causes: a model can have several sources that fail.</summary>
public sealed record Strand(CaseFacts Facts, IReadOnlyList<Weighed> Causes);
