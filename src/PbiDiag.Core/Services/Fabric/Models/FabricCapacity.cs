namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricCapacity
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Sku { get; init; }

    public string? Region { get; init; }

    public string? State { get; init; }
}
