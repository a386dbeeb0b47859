namespace PbiDiag.Services.Graph.Models;

public sealed record PermissionScope
{
    public string? Id { get; init; }

    public string? Value { get; init; }

    public bool? IsEnabled { get; init; }
}
