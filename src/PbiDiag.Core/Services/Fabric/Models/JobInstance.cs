namespace PbiDiag.Services.Fabric.Models;

public sealed record JobInstance
{
    public string? Id { get; init; }

    public string? ItemId { get; init; }

    public string? JobType { get; init; }

    public string? InvokeType { get; init; }

    public string? Status { get; init; }

    public FabricError? FailureReason { get; init; }

    public string? RootActivityId { get; init; }

    public DateTimeOffset? StartTimeUtc { get; init; }

    public DateTimeOffset? EndTimeUtc { get; init; }
}
