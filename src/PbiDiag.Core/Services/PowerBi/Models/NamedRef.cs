namespace PbiDiag.Services.PowerBi.Models;

public sealed record NamedRef
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Sku { get; init; }
}
