using PbiDiag.Checks;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>A candidate with what was found, and how it ranks.</summary>
/// <param name="Candidate">What may be the cause.</param>
/// <param name="Answer">What its check made of the facts; null where none was asked.</param>
/// <param name="Verdict">What that makes of it.</param>
/// <param name="Confidence">In percent.</param>
/// <param name="Arithmetic">How the number came about.</param>
public sealed record Weighed(Candidate Candidate, CheckAnswer? Answer, Verdict Verdict, int Confidence, string Arithmetic)
{
    public Trouble? Trouble => Answer?.Trouble ?? Candidate.Trouble;

    public string Id => Trouble?.Id ?? Candidate.Id;
}
