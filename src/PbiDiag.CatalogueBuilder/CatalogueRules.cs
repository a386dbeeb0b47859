namespace PbiDiag.CatalogueBuilder;

/// <summary>What must hold between entries.</summary>
internal static class CatalogueRules
{
    private const int LongSentence = 60;

    public static IEnumerable<ShapeException> Broken(IReadOnlyList<EntryFile> entries) =>
        DanglingReferences(entries).Concat(SameCode(entries)).Concat(SameTitle(entries)).Concat(SameSentence(entries));

    /// <summary>A reference is a code, or <c>family/code</c> where several families use the code.</summary>
    private static IEnumerable<ShapeException> DanglingReferences(IReadOnlyList<EntryFile> entries)
    {
        var known = entries.SelectMany(entry => Names(entry)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
            foreach (var code in entry.Body.Related.Concat(entry.Body.Contrasts.Select(contrast => contrast.Code)))
                if (!known.Contains(code))
                    yield return new(entry.Path, 1, $"refers to '{code}', for which there is no entry");
    }

    private static IEnumerable<string> Names(EntryFile entry) =>
        entry.Body.Aliases.Append(entry.Head.Code).SelectMany(code => new[] { code, $"{Vocabulary.Spell(entry.Head.Family)}/{code}" });

    private static IEnumerable<ShapeException> SameCode(IReadOnlyList<EntryFile> entries) =>
        Twice(entries.SelectMany(entry => entry.Body.Aliases.Append(entry.Head.Code).Select(code => ($"{entry.Head.Family}/{code}".ToUpperInvariant(), entry))), "code or alias");

    private static IEnumerable<ShapeException> SameTitle(IReadOnlyList<EntryFile> entries) =>
        Twice(entries.Select(entry => (entry.Head.Title, entry)), "title");

    private static IEnumerable<ShapeException> SameSentence(IReadOnlyList<EntryFile> entries) =>
        Twice(entries.SelectMany(entry => Prose(entry).SelectMany(SentencesOf).Where(sentence => sentence.Length >= LongSentence).Distinct().Select(sentence => (sentence, entry))), "sentence");

    private static IEnumerable<string> Prose(EntryFile entry) =>
        entry.Body.Causes.Select(cause => cause.Text)
            .Concat(entry.Body.Fixes.Select(fix => fix.Text))
            .Concat(entry.Body.Questions.Select(question => question.Answer))
            .Append(entry.Body.Means).Append(entry.Body.TellApart);

    private static IEnumerable<string> SentencesOf(string text) =>
        text.Replace("\n\n", " ", StringComparison.Ordinal).Split(". ", StringSplitOptions.TrimEntries).Select(sentence => sentence.TrimEnd('.'));

    private static IEnumerable<ShapeException> Twice(IEnumerable<(string Key, EntryFile Entry)> uses, string what) =>
        from use in uses
        group use.Entry by use.Key into same
        where same.Count() > 1
        select new ShapeException(same.Last().Path, 1, $"the {what} '{same.Key}' stands also in {same.First().Path}");
}
