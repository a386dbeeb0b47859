namespace PbiDiag.Services.Graph.Models;

public sealed record VerifiedDomain
{
    public string? Name { get; init; }

    public bool? IsDefault { get; init; }

    public bool? IsInitial { get; init; }
}
