namespace PbiDiag.Services.PowerBi.Models;

public sealed record BindBody
{
    public string? GatewayObjectId { get; init; }

    public IReadOnlyList<string>? DatasourceObjectIds { get; init; }
}
