namespace PbiDiag.Services.Graph.Models;

public sealed record FederatedCredential
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public IReadOnlyList<string>? Audiences { get; init; }

    public string? Description { get; init; }
}
