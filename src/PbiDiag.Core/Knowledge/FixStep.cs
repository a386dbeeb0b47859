namespace PbiDiag.Knowledge;

/// <param name="Where">A portal path, a cmdlet or a person.</param>
/// <param name="Text">What to do there.</param>
/// <param name="Mends">The ids of the causes that this step mends; empty when it serves all of them.</param>
public sealed record FixStep(string Where, string Text, IReadOnlyList<string> Mends);
