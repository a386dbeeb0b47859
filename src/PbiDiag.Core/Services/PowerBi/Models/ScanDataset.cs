namespace PbiDiag.Services.PowerBi.Models;

public sealed record ScanDataset
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ConfiguredBy { get; init; }

    public string? ConfiguredById { get; init; }

    public string? TargetStorageMode { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    public RefreshSchedule? RefreshSchedule { get; init; }

    public IReadOnlyList<DatasourceUsage>? DatasourceUsages { get; init; }

    public IReadOnlyList<DatasourceUsage>? MisconfiguredDatasourceUsages { get; init; }

    public IReadOnlyList<WorkspaceUser>? Users { get; init; }
}
