using System.Text.Json;

namespace PbiDiag.Services.Graph.Models;

public sealed record PolicyConditions
{
    public IReadOnlyList<string>? ClientAppTypes { get; init; }

    public IReadOnlyList<string>? UserRiskLevels { get; init; }

    public IReadOnlyList<string>? SignInRiskLevels { get; init; }

    public IReadOnlyList<string>? ServicePrincipalRiskLevels { get; init; }

    public PolicyApplications? Applications { get; init; }

    public PolicyUsers? Users { get; init; }

    public PolicyClients? ClientApplications { get; init; }

    public PolicyLocations? Locations { get; init; }

    public JsonElement? Platforms { get; init; }

    public JsonElement? Devices { get; init; }
}
