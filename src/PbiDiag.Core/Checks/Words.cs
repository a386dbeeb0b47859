using PbiDiag.Facts.Cases;
using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks;

/// <summary>What codes state by themselves, by the knowledge: those of the error in hand, and those of the sign-in log.</summary>
internal static class Words
{
    /// <summary>What the deepest code of the errors states; null where it leaves that open.</summary>
    public static Trouble? StatedBy(CaseFacts facts)
    {
        foreach (var error in facts.Errors)
            if (RecognisedEntries.Of(error) is { Count: > 0 } chain && TroubleTable.StatedBy(chain[0]) is { } stated)
                return stated;
        return null;
    }

    public static bool State(CaseFacts facts, Trouble trouble) => StatedBy(facts) == trouble;

    public static bool Hold(CaseFacts facts, params string[] codes) =>
        facts.Errors.Any(error => error.Codes.Any(code => codes.Contains(code, StringComparer.OrdinalIgnoreCase)));

    /// <summary>What the code of a row of the sign-in log states.</summary>
    public static Trouble? StatedBy(SignInRow row) =>
        row.Status?.ErrorCode is { } code && code != 0 && Catalogue.Default.Find(FormattableString.Invariant($"AADSTS{code}"), Family.Entra) is { } entry ? TroubleTable.StatedBy(entry) : null;
}
