namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricItem
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Type { get; init; }

    public string? WorkspaceId { get; init; }

    public string? Description { get; init; }
}
