namespace PbiDiag.Simulator.State;

/// <summary>Workspaces, models, dataflows and capacities, and who may do what with them.</summary>
internal sealed class PowerBIState
{
    private readonly TenantState _tenant;
    private readonly Dictionary<Guid, Workspace> _workspaces;
    private readonly Dictionary<Guid, ModelState> _models = [];
    private readonly Dictionary<Guid, IReadOnlyList<ModelState>> _modelsOf = [];
    private readonly Dictionary<Guid, DataflowState> _dataflows = [];
    private readonly Dictionary<string, Capacity> _capacities;

    public PowerBIState(TenantState tenant)
    {
        _tenant = tenant;
        var scenario = tenant.Scenario;
        _capacities = scenario.Capacities.ToDictionary(capacity => capacity.Name, StringComparer.OrdinalIgnoreCase);
        _workspaces = scenario.Workspaces.ToDictionary(workspace => workspace.Id!.Value);
        foreach (var workspace in scenario.Workspaces)
        {
            ModelState[] models = [.. workspace.Models.Select(model => new ModelState(tenant, workspace, model))];
            foreach (var model in models) _models.Add(model.Id, model);
            _modelsOf.Add(workspace.Id!.Value, models);
            foreach (var flow in workspace.Dataflows) _dataflows.Add(flow.Id!.Value, new DataflowState(tenant, workspace, flow));
        }
    }

    public IReadOnlyList<Workspace> Workspaces => _tenant.Scenario.Workspaces;

    public IReadOnlyCollection<ModelState> Models => _models.Values;

    public IReadOnlyCollection<DataflowState> Dataflows => _dataflows.Values;

    public Workspace? Workspace(Guid id) => _workspaces.GetValueOrDefault(id);

    public ModelState? Model(Guid id) => _models.GetValueOrDefault(id);

    public IReadOnlyList<ModelState> ModelsOf(Workspace workspace) => _modelsOf[workspace.Id!.Value];

    public DataflowState? Dataflow(Guid id) => _dataflows.GetValueOrDefault(id);

    public Capacity? CapacityOf(Workspace workspace) => workspace.Capacity is null ? null : _capacities[workspace.Capacity];

    public WorkspaceRole RoleIn(Workspace workspace, Principal principal)
    {
        if (workspace.Owner is { } owner && owner.Equals(principal.Name, StringComparison.OrdinalIgnoreCase)) return WorkspaceRole.Admin;
        if (workspace.Type == "Personal") return WorkspaceRole.None;
        var role = WorkspaceRole.None;
        if (_tenant.IsCaller(principal))
        {
            var caller = _tenant.Scenario.Caller;
            role = caller.Workspaces.TryGetValue(workspace.Name, out var own) ? own : caller.WorkspaceRole;
            if (caller.Workspaces.ContainsKey(workspace.Name)) return role;
        }
        var groups = _tenant.Directory.GroupsOf(principal.Name);
        foreach (var (name, granted) in workspace.Users)
            if (granted > role && (name.Equals(principal.Name, StringComparison.OrdinalIgnoreCase)
                || groups.Any(group => group.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))) role = granted;
        return role;
    }

    public IEnumerable<Workspace> VisibleTo(Principal principal) => Workspaces.Where(workspace =>
        workspace.State == "Active" && workspace.Type == "Workspace" && RoleIn(workspace, principal) > WorkspaceRole.None);

    public bool AdministersGateway(Gateway gateway, Principal principal) =>
        _tenant.IsCaller(principal) && (gateway.CallerIsAdmin ?? _tenant.Scenario.Caller.GatewayAdmin)
        || _tenant.Directory.IsAmong(principal.Name, gateway.Admins);

    public bool OwnsConnection(Connection connection, Principal principal) =>
        _tenant.IsCaller(principal) && (connection.CallerIsOwner ?? _tenant.Scenario.Caller.ConnectionOwner)
        || _tenant.Directory.IsAmong(principal.Name, connection.Users.Where(user => user.Value == "Owner").Select(user => user.Key))
        || (_tenant.Sources.GatewayOf(connection) is { } gateway && AdministersGateway(gateway, principal));

    public bool SeesConnection(Connection connection, Principal principal) =>
        OwnsConnection(connection, principal) || _tenant.Directory.IsAmong(principal.Name, connection.Users.Keys);
}
