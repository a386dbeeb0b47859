using PbiDiag.Commands.Selection;
using PbiDiag.Facts.DataSources;

namespace PbiDiag.Commands.Credentials;

/// <summary>A source to store a credential for, with the models that are to prove it.</summary>
internal sealed record UpdateTarget(KnownSource Source, IReadOnlyList<ChosenItem> Items);
