namespace PbiDiag.Services.PowerBi.Models;

public sealed record ScanResult
{
    public IReadOnlyList<ScanWorkspace>? Workspaces { get; init; }

    public IReadOnlyList<ScanDatasource>? DatasourceInstances { get; init; }

    public IReadOnlyList<ScanDatasource>? MisconfiguredDatasourceInstances { get; init; }
}
