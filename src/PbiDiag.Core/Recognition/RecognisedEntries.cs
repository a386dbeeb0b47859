using PbiDiag.Knowledge;
using PbiDiag.Recognition.Codes;
using PbiDiag.Recognition.Redaction;
using PbiDiag.Recognition.Scanning;
using PbiDiag.Recognition.Text;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>The entries of a whole chain of errors, the deepest first: what is closest to the cause comes before what wraps it.</summary>
public static class RecognisedEntries
{
    public static IReadOnlyList<Entry> Of(ErrorInfo info) =>
        info.Text is { Length: > 0 } text ? InText(text) : [.. info.Codes.Reverse().Select(static code => CodeLookup.Find(code)).OfType<Entry>()];

    private static IReadOnlyList<Entry> InText(string text)
    {
        var redacted = Redactor.Redact(text);
        using var clean = CleanText.Of(redacted);
        var found = Scanner.Read(clean.Span);
        var codes = LoneCode.Find(redacted) is { } lone ? [lone] : CodeResolver.Resolve(found);
        var answer = Answer.Of(clean.Span, found, codes);
        var root = answer.Root is { } deepest ? CodeResolver.EntryOf(deepest) : null;
        var entries = new List<Entry?>();
        // Words that say more than the code around them are closer to the cause.
        if (answer.Explaining is { Envelope: false } && answer.Explaining != answer.Named)
            entries.Add(answer.Explaining);
        entries.Add(root);
        foreach (var hit in Enumerable.Reverse(codes))
            if (hit.Tier is not (CodeTier.Detail or CodeTier.Http) && !(hit.Family == Family.Entra && EntraCodes.IsTransient(hit.Code)))
                entries.Add(CodeResolver.EntryOf(hit));
        entries.Add(answer.Named);
        entries.Add(answer.Explaining);
        return [.. entries.OfType<Entry>().Distinct()];
    }
}
