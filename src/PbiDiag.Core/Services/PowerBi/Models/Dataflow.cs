namespace PbiDiag.Services.PowerBi.Models;

public sealed record Dataflow
{
    public string? ObjectId { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? ConfiguredBy { get; init; }

    public string? ModelUrl { get; init; }

    public int? Generation { get; init; }

    public string? WorkspaceId { get; init; }
}
