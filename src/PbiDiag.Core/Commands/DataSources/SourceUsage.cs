using PbiDiag.Commands.Selection;
using PbiDiag.Facts.DataSources;

namespace PbiDiag.Commands.DataSources;

/// <summary>Which models and dataflows share which source.</summary>
internal sealed class SourceUsage
{
    private readonly Dictionary<string, (KnownSource Source, List<ChosenItem> Items)> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The most shared come first.</summary>
    public IEnumerable<SharedSource> All => _sources.Values.Select(use => new SharedSource(use.Source, use.Items)).OrderByDescending(use => use.Items.Count);

    public void Add(ItemSources item)
    {
        foreach (var source in item.Sources.GroupBy(source => source.Key, StringComparer.OrdinalIgnoreCase).Select(group => group.First()))
        {
            if (!_sources.TryGetValue(source.Key, out var use))
                _sources[source.Key] = use = (source, []);
            use.Items.Add(item.Item);
        }
    }
}
