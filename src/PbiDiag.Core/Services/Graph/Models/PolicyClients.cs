namespace PbiDiag.Services.Graph.Models;

public sealed record PolicyClients
{
    public IReadOnlyList<string>? IncludeServicePrincipals { get; init; }

    public IReadOnlyList<string>? ExcludeServicePrincipals { get; init; }
}
