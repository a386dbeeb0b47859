using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Workspaces;

internal sealed class ItemExists : Check
{
    private const string Source = Seen.PowerBi + "datasets";

    public override string Id => "item-exists";

    public override string Question => "Does the workspace, model, report or dataflow exist and can the caller see it?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Workspace, FactKind.Model];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.ItemMissing];

    public override CheckAnswer Judge(CaseFacts facts) =>
        facts is { Place: { } place, Workspace: { IsKnown: true, Value: null } } ? CheckAnswer.Fits(
            RefreshTrouble.ItemMissing, "Whether it is deleted or only not shared with this identity, the list does not tell.", Seen.In(Seen.PowerBi + "groups", $"The list of workspaces does not have {place.WorkspaceId}.", place.WorkspaceId)) with { Subject = place.WorkspaceId }
        : !facts.Model.IsKnown ? Seen.NotRead(facts.Model)
        : OfModel(facts, facts.Item?.ToString() ?? facts.Place?.ModelId ?? "the model");

    // The error of a run that there was speaks of something else that the model reads.
    private static CheckAnswer OfModel(CaseFacts facts, string name) => (facts.Model.Value is { } model
        ? CheckAnswer.Silent("The model is there; the error can be of another item that it names.", Seen.In(Source, $"{name} is in the list of the workspace.", model.Id))
        : CheckAnswer.Proves(RefreshTrouble.ItemMissing, Seen.In(Source, $"The list of the workspace does not have {name}.", facts.Item?.Id ?? facts.Place?.ModelId))) with { Subject = name };
}
