namespace PbiDiag.Services.PowerBi.Models;

public sealed record ScanDataflow
{
    public string? ObjectId { get; init; }

    public string? Name { get; init; }

    public string? ConfiguredBy { get; init; }

    public string? ModifiedBy { get; init; }

    public DateTimeOffset? ModifiedDateTime { get; init; }

    public RefreshSchedule? RefreshSchedule { get; init; }

    public IReadOnlyList<DatasourceUsage>? DatasourceUsages { get; init; }

    public IReadOnlyList<DatasourceUsage>? MisconfiguredDatasourceUsages { get; init; }
}
