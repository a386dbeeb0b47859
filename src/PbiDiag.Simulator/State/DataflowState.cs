namespace PbiDiag.Simulator.State;

/// <summary>A dataflow as it is now. Its history follows the same rules as a model's.</summary>
internal sealed class DataflowState
{
    public DataflowState(TenantState tenant, Workspace workspace, Dataflow dataflow)
    {
        Workspace = workspace;
        Dataflow = dataflow;
        var asModel = new SemanticModel
        {
            Name = dataflow.Name, Id = dataflow.Id, Owner = dataflow.Owner, Connections = dataflow.Connections, Refreshes = dataflow.Refreshes,
            RefreshSeconds = dataflow.RefreshSeconds,
        };
        asModel.Schedule.Times.Add("03:00");
        Runs = new ModelState(tenant, workspace, asModel);
    }

    public Workspace Workspace { get; }

    public Dataflow Dataflow { get; }

    public Guid Id => Dataflow.Id!.Value;

    /// <summary>The dataflow seen as something that is refreshed.</summary>
    public ModelState Runs { get; }
}
