using PbiDiag.Results;

namespace PbiDiag.Checks.Troubles;

internal static class GatewayTrouble
{
    public static readonly Trouble GatewayOffline = new("gateway-offline", "The gateway is offline", Actor.GatewayAdmin,
        "Start the gateway's service, and see that its machine reaches Azure.", "Get-PbiGateway {gateway}") { NeedsALook = true };

    public static readonly Trouble MemberDown = new("gateway-member-down", "A member of the gateway is offline or disabled", Actor.GatewayAdmin,
        "Start or enable the member, or take it out of the cluster.", "Get-PbiGateway {gateway}");

    public static readonly Trouble GatewayOutdated = new("gateway-outdated", "The gateway's version is too old", Actor.GatewayAdmin,
        "Update all members of the gateway to the same release.", "Get-PbiGateway {gateway}");

    public static readonly Trouble GatewayReinstalled = new("gateway-reinstalled", "The gateway was set up anew, so that what is stored for it cannot be read", Actor.GatewayAdmin,
        "Store the credentials of its sources again.", "Update-PbiDataSourceCredential -Gateway {gateway} -Credential (Get-Credential)");

    public static readonly Trouble GatewayAccess = new("gateway-access-missing", "The owner may not use the data source on the gateway", Actor.GatewayAdmin,
        "Add the owner to the users of the data source.", "Get-PbiGateway {gateway}");

    public static readonly Trouble GatewaySetup = new("gateway-misconfigured", "The gateway is not set up for what is asked of it", Actor.GatewayAdmin,
        "See the gateway's settings, proxy and service account.", "Get-PbiGateway {gateway}");

    public static IReadOnlyList<Trouble?> All => [GatewayOffline, MemberDown, GatewayOutdated, GatewayReinstalled, GatewayAccess, GatewaySetup];
}
