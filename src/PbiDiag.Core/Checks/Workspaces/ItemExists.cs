using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Workspaces;

internal sealed class ItemExists : Check
{
    private const string Source = Seen.PowerBi + "datasets";

    public override string Id => "item-exists";

    public override string Question => "Does the workspace, model, report or dataflow exist and can the caller see it?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Model];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.ItemMissing];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (!facts.Model.IsKnown)
            return Seen.NotRead(facts.Model);
        var name = facts.Item?.ToString();
        // The error of a run that there was speaks of something else that the model reads.
        return (facts.Model.Value is { } model
            ? CheckAnswer.Silent("The model is there; the error can be of another item that it names.", Seen.In(Source, $"{name} is in the list of the workspace.", model.Id))
            : CheckAnswer.Proves(RefreshTrouble.ItemMissing, Seen.In(Source, $"The list of the workspace does not have {name}.", facts.Item?.Id))) with { Subject = name };
    }
}
