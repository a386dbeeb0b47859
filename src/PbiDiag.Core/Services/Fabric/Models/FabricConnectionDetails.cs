namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricConnectionDetails
{
    public string? Type { get; init; }

    public string? Path { get; init; }
}
