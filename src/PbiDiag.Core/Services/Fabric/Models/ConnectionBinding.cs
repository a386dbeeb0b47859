namespace PbiDiag.Services.Fabric.Models;

public sealed record ConnectionBinding
{
    public string? Id { get; init; }

    public string? ConnectivityType { get; init; }

    public FabricConnectionDetails? ConnectionDetails { get; init; }
}
