using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;

namespace PbiDiag.Checks.Workspaces;

internal sealed class CapacityState : Check
{
    private const string Source = Seen.PowerBi + "capacities";

    /// <summary>In these nothing runs. https://learn.microsoft.com/rest/api/power-bi/capacities/get-capacities#capacitystate</summary>
    private static readonly string[] Stopped = ["Suspended", "PreSuspended", "Paused", "NotActivated", "Deleting", "DeleteFailed", "ProvisionFailed", "Invalid"];

    public override string Id => "capacity-state";

    public override string Question => "Is the workspace on a capacity, and is that capacity active, of the needed size and region?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Workspace, FactKind.Capacities];

    public override CaseSubject Subject => CaseSubject.Model;

    public override bool IsOfNow => true;

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.CapacityUnfit];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Workspace is not { IsKnown: true, Value: { } workspace })
            return facts.Workspace.IsKnown ? CheckAnswer.Unknown("The workspace is not among those that this identity may see.") : Seen.NotRead(facts.Workspace);
        return Of(facts, workspace.Name, workspace.IsOnDedicatedCapacity, workspace.CapacityId);
    }

    private static CheckAnswer Of(CaseFacts facts, string? workspace, bool? isOnCapacity, string? id)
    {
        if (isOnCapacity == false || id is null)
        {
            var none = Seen.In(Seen.PowerBi + "groups", $"The workspace {workspace} is on no capacity.", "isOnDedicatedCapacity: false");
            return Words.State(facts, RefreshTrouble.CapacityUnfit)
                ? CheckAnswer.Proves(RefreshTrouble.CapacityUnfit, none) with { Subject = workspace }
                : CheckAnswer.Silent("The workspace is on no capacity; whether it needs one, nothing says.", none) with { Subject = workspace };
        }
        if (!facts.Capacities.IsKnown)
            return Seen.NotRead(facts.Capacities);
        if (facts.Capacities.Value!.FirstOrDefault(capacity => Roles.Is(capacity.Id, id)) is not { } found)
            return CheckAnswer.Unknown("The capacity of the workspace is not among those that this identity may see.", PowerBiPermissions.Capacities) with { Subject = workspace };
        var name = found.DisplayName ?? id;
        var seen = Seen.In(Source, $"The capacity {name} ({found.Sku}) is in the state {found.State}.", found.State);
        return (Stopped.Contains(found.State, StringComparer.OrdinalIgnoreCase)
            ? CheckAnswer.Proves(RefreshTrouble.CapacityUnfit, seen)
            : CheckAnswer.Silent($"The capacity {name} runs; whether it is large enough, its state does not tell.", seen)) with { Subject = name };
    }
}
