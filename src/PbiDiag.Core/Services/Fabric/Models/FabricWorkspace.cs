namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricWorkspace
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Type { get; init; }

    public string? CapacityId { get; init; }
}
