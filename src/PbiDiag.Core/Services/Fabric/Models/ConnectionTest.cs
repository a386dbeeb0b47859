namespace PbiDiag.Services.Fabric.Models;

/// <summary>The answer of a connection test: trouble comes with a status of 200 too.</summary>
public sealed record ConnectionTest
{
    public string? Status { get; init; }

    public IReadOnlyList<FabricError>? Errors { get; init; }
}
