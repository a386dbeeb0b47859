using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Apps;

/// <summary>What stands behind an id that somebody takes for an app's.</summary>
public sealed record FoundApp(string Id)
{
    public Fact<Application> Registration { get; init; } = FactOf.Answer<Application>(null);

    public Fact<ServicePrincipal> Principal { get; init; } = FactOf.Answer<ServicePrincipal>(null);

    /// <summary>The id is an object id, and this is the app.</summary>
    public Application? ByObjectId { get; init; }

    public ServicePrincipal? PrincipalByObjectId { get; init; }

    public Application? Deleted { get; init; }

    public string? Name => Registration.Value?.DisplayName ?? Principal.Value?.DisplayName ?? ByObjectId?.DisplayName ?? PrincipalByObjectId?.DisplayName ?? Deleted?.DisplayName;
}
