using System.Globalization;
using PbiDiag.Checks;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>
/// From what the knowledge says and what was found to a verdict and a number. The verdict sets the band; how likely the knowledge holds
/// the cause sets the place within it. A fact outranks the words of an error, the words outrank a guess, and what explains a failure
/// outranks what only says what fails.
/// </summary>
public static class Ranking
{
    /// <param name="candidate">What may be the cause.</param>
    /// <param name="answer">What its check made of the facts.</param>
    /// <param name="isLive">The error was read from the service itself, and nothing has gone well since: its words hold now.</param>
    public static Weighed Weigh(Candidate candidate, CheckAnswer? answer, bool isLive)
    {
        var verdict = VerdictOf(candidate, answer, isLive);
        var (low, high) = Band(verdict, candidate, answer);
        var confidence = (int)Math.Round(100 * (low + ((high - low) * Math.Min(1, 2 * candidate.Prior))));
        return new Weighed(candidate, answer, verdict, confidence, Tell(candidate, answer, verdict, low, high, confidence));
    }

    public static IReadOnlyList<Weighed> Order(IEnumerable<Weighed> weighed) =>
        [.. weighed.OrderByDescending(static one => one.Confidence).ThenBy(static one => one.Verdict).ThenByDescending(static one => one.Candidate.IsStated).ThenBy(static one => one.Candidate.Check is null).ThenBy(static one => one.Id, StringComparer.Ordinal)];

    private static Verdict VerdictOf(Candidate candidate, CheckAnswer? answer, bool isLive)
    {
        var byWords = isLive && candidate.Trouble is not { NeedsALook: true } ? Verdict.Confirmed : Verdict.Likely;
        return answer?.Stance switch
        {
            // Seen, and not what the error speaks of.
            Stance.Proves when candidate.IsBeside || candidate.IsOuter => Verdict.Likely,
            // What only a wrapper names cannot be the cause where the code inside says what is wrong.
            Stance.Fits when candidate.IsOuter => Verdict.Possible,
            Stance.Proves => Verdict.Confirmed,
            Stance.Fits => candidate.IsStated && answer.Trouble == candidate.Trouble ? byWords : Verdict.Likely,
            Stance.Against => Verdict.RuledOut,
            _ when candidate.IsStated => byWords,
            Stance.Unknown => Verdict.NotChecked,
            _ => Verdict.Possible,
        };
    }

    // What a fact shows goes before what only words say, and that before what merely may be.
    private static (double Low, double High) Band(Verdict verdict, Candidate candidate, CheckAnswer? answer) => verdict switch
    {
        // That others fail too, or a test does, says less than what the error names itself.
        Verdict.Confirmed when (answer?.Trouble ?? candidate.Trouble) is { IsSymptom: true } => candidate.IsStated ? (0.62, 0.7) : (0.55, 0.61),
        Verdict.Confirmed when answer?.Stance is Stance.Proves => (0.92, 0.99),
        Verdict.Confirmed when answer?.Stance is Stance.Fits => (0.86, 0.91),
        Verdict.Confirmed => (0.62, 0.7),
        Verdict.Likely when candidate.IsBeside || candidate.IsOuter => (0.41, 0.49),
        Verdict.Likely when answer?.Stance is Stance.Fits => (0.71, 0.85),
        Verdict.Likely => (0.5, 0.6),
        Verdict.Possible => (0.05, candidate.IsOuter ? 0.2 : 0.4),
        Verdict.NotChecked => (0.02, 0.3),
        _ => (0, 0),
    };

    private static string Tell(Candidate candidate, CheckAnswer? answer, Verdict verdict, double low, double high, int confidence) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: {1} % = {2:0.##} + ({3:0.##} - {2:0.##}) x min(1, 2 x {4:0.##}); {5}{6}{7}",
        answer?.Trouble?.Id ?? candidate.Id, confidence, low, high, candidate.Prior, verdict,
        answer is null ? "" : $", {candidate.Check?.Id} {answer.Stance}", candidate.IsStated ? ", stated by the error's own words" : candidate.IsOuter ? ", named only by what wraps it" : "");
}
