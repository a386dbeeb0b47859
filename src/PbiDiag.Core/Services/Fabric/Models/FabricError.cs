namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricError
{
    public string? ErrorCode { get; init; }

    public string? Message { get; init; }

    public string? RequestId { get; init; }

    public IReadOnlyList<FabricError>? MoreDetails { get; init; }

    public bool? IsRetriable { get; init; }
}
