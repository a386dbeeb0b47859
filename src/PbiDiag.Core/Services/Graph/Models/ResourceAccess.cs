namespace PbiDiag.Services.Graph.Models;

public sealed record ResourceAccess
{
    public string? Id { get; init; }

    public string? Type { get; init; }
}
