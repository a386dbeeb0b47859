using PbiDiag.Commands.Selection;

namespace PbiDiag.Commands.DataSources;

/// <summary>What is to be tested: models with their sources, or sources by themselves.</summary>
/// <param name="Items">The models; null where sources are named by themselves.</param>
/// <param name="Source">The sources, or with models the one source that a row names.</param>
public sealed record TestTarget(ItemChoice? Items, SourceChoice Source)
{
    /// <summary>A row of a model's source holds gateway and connection too: the model says most.</summary>
    public static TestTarget Of(ItemChoice items, SourceChoice source) =>
        !string.IsNullOrEmpty(items.DatasetId) || items.Datasets.Count > 0 || source.IsEmpty ? new(items, source) : new(null, source);
}
