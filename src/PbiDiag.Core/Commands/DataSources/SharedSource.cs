using PbiDiag.Commands.Selection;
using PbiDiag.Facts.DataSources;

namespace PbiDiag.Commands.DataSources;

/// <summary>A source with all that use it, of those that were looked at.</summary>
internal sealed record SharedSource(KnownSource Source, IReadOnlyList<ChosenItem> Items);
