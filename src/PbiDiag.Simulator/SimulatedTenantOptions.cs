namespace PbiDiag.Simulator;

/// <summary>How a tenant is started.</summary>
public sealed class SimulatedTenantOptions
{
    /// <summary>The port of the services; 0 picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>Leave the listeners to the next tenant of this process: an address then answers for another tenant later, and never goes away.</summary>
    public bool KeepsHosts { get; init; }

    /// <summary>Keep what was sent and answered, not only that it was.</summary>
    public bool RecordBodies { get; init; }

    /// <summary>Permissions to take from the caller, as <see cref="SimulatedTenant.CallerPermissions"/> names them.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Changes to the scenario before it starts.</summary>
    public Action<Model.Scenario>? Change { get; init; }
}
