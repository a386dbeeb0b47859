namespace PbiDiag.Services.Graph.Models;

public sealed record RiskyUser
{
    public string? Id { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? RiskLevel { get; init; }

    public string? RiskState { get; init; }

    public string? RiskDetail { get; init; }

    public DateTimeOffset? RiskLastUpdatedDateTime { get; init; }
}
