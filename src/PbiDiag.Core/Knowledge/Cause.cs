using PbiDiag.Results;

namespace PbiDiag.Knowledge;

/// <param name="Id">The cause's id within its entry.</param>
/// <param name="Likelihood">How often it is the one.</param>
/// <param name="Check">The id of the check that can prove it; null when no API can tell (advice).</param>
/// <param name="Text">The cause in a sentence or two.</param>
public sealed record Cause(string Id, Likelihood Likelihood, string? Check, string Text);
