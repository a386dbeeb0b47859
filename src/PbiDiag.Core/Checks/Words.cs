using PbiDiag.Facts.Cases;
using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks;

/// <summary>What codes and words state by themselves, by the knowledge: those of the errors at hand, and those of the sign-in log.</summary>
internal static class Words
{
    /// <summary>What the deepest code of the errors states; null where it leaves that open.</summary>
    public static Trouble? StatedBy(CaseFacts facts)
    {
        foreach (var error in facts.Errors)
            if (Leaf(error) is { } leaf && TroubleTable.StatedBy(leaf) is { } stated)
                return stated;
        return null;
    }

    /// <summary>The first error that states one of these troubles.</summary>
    public static (Trouble Trouble, Entry Leaf, ErrorInfo Error)? Stating(CaseFacts facts, IReadOnlyList<Trouble> wanted)
    {
        foreach (var error in facts.Errors)
            if (Leaf(error) is { } leaf && TroubleTable.StatedBy(leaf) is { } trouble && wanted.Contains(trouble))
                return (trouble, leaf, error);
        return null;
    }

    public static bool State(CaseFacts facts, Trouble trouble) => StatedBy(facts) == trouble;

    /// <summary>The error says so itself: while it holds it is the proof, later it only fits.</summary>
    public static CheckAnswer Answer(CaseFacts facts, (Trouble Trouble, Entry Leaf, ErrorInfo Error) said, params Evidence[] more)
    {
        var seen = Quote(said.Leaf, said.Error);
        return facts.IsLive
            ? CheckAnswer.Proves(said.Trouble, [seen, .. more])
            : CheckAnswer.Fits(said.Trouble, "The text is all that there is: whether it still holds was not seen.", [seen, .. more]);
    }

    public static bool AreOf(CaseFacts facts, params Category[] categories) =>
        facts.Errors.Any(error => Leaf(error) is { } leaf && categories.Contains(leaf.Category));

    public static bool Hold(CaseFacts facts, params string[] codes) =>
        facts.Errors.Any(error => error.Codes.Any(code => codes.Contains(code, StringComparer.OrdinalIgnoreCase)));

    /// <summary>What the code of a row of the sign-in log states.</summary>
    public static Trouble? StatedBy(SignInRow row) =>
        row.Status?.ErrorCode is { } code && code != 0 && Catalogue.Default.Find(FormattableString.Invariant($"AADSTS{code}"), Family.Entra) is { } entry ? TroubleTable.StatedBy(entry) : null;

    /// <summary>What the words of one error state.</summary>
    public static Trouble? StatedBy(ErrorInfo error) => Leaf(error) is { } leaf ? TroubleTable.StatedBy(leaf) : null;

    /// <summary>The deepest entry of an error.</summary>
    public static Entry? Leaf(ErrorInfo error) => RecognisedEntries.Of(error) is { Count: > 0 } chain ? chain[0] : null;

    private static Evidence Quote(Entry leaf, ErrorInfo error) =>
        Seen.In(Seen.Text, $"The words of {Speaker(leaf)} say it: {leaf.Title}.", leaf.Code, error.Timestamp, error.RequestId ?? error.CorrelationId);

    private static string Speaker(Entry leaf) => leaf.Family is Family.PowerBI or Family.Fabric ? "the service" : leaf.Family == Family.Gateway ? "the gateway" : "the source";
}
