namespace PbiDiag.Services.PowerBi.Models;

public sealed record DatasourceUsage
{
    public string? DatasourceInstanceId { get; init; }
}
