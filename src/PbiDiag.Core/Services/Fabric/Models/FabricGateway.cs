namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricGateway
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Type { get; init; }

    public string? Version { get; init; }

    public string? LoadBalancingSetting { get; init; }

    public int? NumberOfMemberGateways { get; init; }

    public bool? AllowCloudConnectionRefresh { get; init; }

    public bool? AllowCustomConnectors { get; init; }

    public string? CapacityId { get; init; }

    public int? InactivityMinutesBeforeSleep { get; init; }

    public FabricPublicKey? PublicKey { get; init; }
}
