using PbiDiag.Commands.Selection;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;

namespace PbiDiag.Commands.DataSources;

/// <summary>A model or dataflow with its sources, or why they could not be read.</summary>
internal sealed record ItemSources(ChosenItem Item, IReadOnlyList<KnownSource> Sources)
{
    public Failure? Failure { get; init; }
}
