using System.Collections.Concurrent;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>The lists of an entry as results show them: made once for each entry.</summary>
internal sealed class EntryTexts
{
    private static readonly ConcurrentDictionary<Entry, EntryTexts> Known = new();

    private EntryTexts(EntryBody body)
    {
        Name = body.Name.Length == 0 ? null : body.Name;
        Causes = TextList.Of(body.Causes.Select(cause => cause.Text));
        Fixes = TextList.Of(body.Fixes.Select(fix => $"{fix.Where}: {fix.Text}"));
        TellApart = TextList.Of([.. body.Contrasts.Select(contrast => $"{contrast.Code}: {contrast.How}"), .. body.TellApart.Length == 0 ? [] : new[] { body.TellApart }]);
        Related = TextList.Of(body.Related);
        Sources = TextList.Of(body.Sources);
        Means = body.Means;
        HasWordings = body.Related.Any(code => Catalogue.Default.Find(code) is { Kind: EntryKind.Wording });
    }

    public string? Name { get; }

    public string Means { get; }

    public TextList Causes { get; }

    public TextList Fixes { get; }

    public TextList TellApart { get; }

    public TextList Related { get; }

    /// <summary>Whether a known wording can say more than the entry itself.</summary>
    public bool HasWordings { get; }

    public TextList Sources { get; }

    public static EntryTexts Of(Entry entry) => Known.GetOrAdd(entry, static entry => new EntryTexts(entry.Body));
}
