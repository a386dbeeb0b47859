using System.Globalization;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.CatalogueBuilder;

/// <summary>What must hold for one entry beyond its shape.</summary>
internal static class EntryRules
{
    public static IEnumerable<ShapeException> Broken(EntryFile entry, IReadOnlyDictionary<string, string> checks, IReadOnlyDictionary<string, string> troubles) =>
        Complaints(entry, checks, troubles).Select(complaint => new ShapeException(entry.Path, 1, complaint));

    private static IEnumerable<string> Complaints(EntryFile entry, IReadOnlyDictionary<string, string> checks, IReadOnlyDictionary<string, string> troubles)
    {
        var (head, body) = (entry.Head, entry.Body);
        var causeIds = body.Causes.Select(cause => cause.Id).ToList();
        var isError = head.Kind is EntryKind.Error or EntryKind.Wording;

        if (isError && body.Causes.Count == 0)
            yield return "an error needs at least one cause";
        if (isError && body.Fixes.Count == 0)
            yield return "an error needs at least one step under '## Fix'";
        if (causeIds.Count != causeIds.Distinct().Count())
            yield return "two causes have the same id";
        foreach (var cause in body.Causes.Where(cause => cause.Check is { } id && !checks.ContainsKey(id)))
            yield return $"cause '{cause.Id}' names the check '{cause.Check}', which {IdTable.Checks} does not know";
        if (head.States.Length > 0 && head.States != EntryHead.Nothing && !troubles.ContainsKey(head.States))
            yield return $"states '{head.States}', which {IdTable.Troubles} does not know";
        if (head.States.Length > 0 && head.Envelope)
            yield return "an envelope states nothing by itself";
        foreach (var id in body.Fixes.SelectMany(fix => fix.Mends).Where(id => !causeIds.Contains(id)))
            yield return $"a step mends '{id}', which is not a cause of this entry";
        if (head.Kind == EntryKind.Wording && (!Vocabulary.IsKebab(head.Code) || body.Sentences.Count == 0))
            yield return "a wording has an id like 'gateway-cannot-impersonate' and at least one sentence";
        foreach (var sentence in body.Sentences.Where(sentence => LiteralLength(sentence) < 12))
            yield return $"the sentence '{sentence}' has too few literal characters to be told from chance (12 at the least)";
        if (head.Title.Length > 110 || head.Title.EndsWith('.') || head.Title.Contains(head.Code, StringComparison.OrdinalIgnoreCase))
            yield return "a title is one line of at most 110 characters, without the code and without a full stop";
        foreach (var source in body.Sources.Where(source => !IsHttps(source)))
            yield return $"the source '{source}' is not a well-formed https address";
        if (!DateTime.TryParseExact(body.Checked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return $"'checked' is '{body.Checked}'; expected a date as 2026-01-31";
        if (Prose(body).Any(text => text.Contains('<', StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal)))
            yield return "angle brackets and tabs stand only in the example: a page on a code host would swallow them (write $appId for what the reader fills in)";
        if (head.Kind == EntryKind.Error && body.Example.Length > 0 && !HoldsItsCode(entry))
            yield return "the example does not hold the entry's code or one of its aliases";
    }

    private static IEnumerable<string> Prose(EntryBody body) =>
        body.Causes.Select(cause => cause.Text).Concat(body.Fixes.SelectMany(fix => new[] { fix.Where, fix.Text }))
            .Concat(body.Questions.SelectMany(question => new[] { question.Asked, question.Answer })).Append(body.Means).Append(body.TellApart);

    private static int LiteralLength(string sentence) => sentence.Count(c => c != '*' && !char.IsWhiteSpace(c));

    private static bool IsHttps(string source) => Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && !source.Contains(' ', StringComparison.Ordinal);

    private static bool HoldsItsCode(EntryFile entry) =>
        entry.Body.Aliases.Append(entry.Head.Code).Any(code => entry.Body.Example.Contains(code, StringComparison.OrdinalIgnoreCase));
}
