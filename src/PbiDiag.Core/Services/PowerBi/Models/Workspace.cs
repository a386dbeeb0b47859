namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A workspace, as its members or the admin API list it.</summary>
public sealed record Workspace
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? State { get; init; }

    public bool? IsReadOnly { get; init; }

    public bool? IsOnDedicatedCapacity { get; init; }

    public string? CapacityId { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<WorkspaceUser>? Users { get; init; }

    public IReadOnlyList<Dataset>? Datasets { get; init; }

    public IReadOnlyList<Dataflow>? Dataflows { get; init; }
}
