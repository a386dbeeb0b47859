namespace PbiDiag.Services.Graph.Models;

public sealed record AppRole
{
    public string? Id { get; init; }

    public string? Value { get; init; }

    public bool? IsEnabled { get; init; }

    public string? DisplayName { get; init; }
}
