namespace PbiDiag.Services.PowerBi.Models;

public sealed record ScanWorkspace
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? State { get; init; }

    public string? DataRetrievalState { get; init; }

    public bool? IsOnDedicatedCapacity { get; init; }

    public string? CapacityId { get; init; }

    public IReadOnlyList<ScanDataset>? Datasets { get; init; }

    public IReadOnlyList<ScanDataflow>? Dataflows { get; init; }

    public IReadOnlyList<WorkspaceUser>? Users { get; init; }
}
