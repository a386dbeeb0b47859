namespace PbiDiag.Services.PowerBi.Models;

public sealed record Capacity
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Sku { get; init; }

    public string? State { get; init; }

    public string? Region { get; init; }

    public string? CapacityUserAccessRight { get; init; }

    public IReadOnlyList<string>? Admins { get; init; }
}
