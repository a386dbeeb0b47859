using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Fabric;

/// <summary>Gateways of all kinds, their members and their state.</summary>
internal sealed class FabricGatewayEndpoints(FabricService service, Operations operations)
{
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var read = Access.Scope("Gateway.Read.All", "Gateway.ReadWrite.All");
        service.Map("GET", "/gateways", read, call =>
            FabricPage.Of(service, call, _tenant.Scenario.Gateways.Where(gateway => _tenant.PowerBI.AdministersGateway(gateway, call.Caller)).Select(Shape)));
        service.Map("GET", "/gateways/{gateway}", read, call => Answer.Json(Shape(Find(call))));
        service.Map("GET", "/gateways/{gateway}/members", read, call => FabricPage.Of(service, call, OnPremises(call).Members.Select(Shape)));
        service.Map("POST", "/gateways/{gateway}/checkStatus", read, Status);
        service.Map("POST", "/gateways/{gateway}/members/{member}/checkStatus", read, MemberStatus);
        service.Map("GET", "/gateways/{gateway}/roleAssignments", read, Roles);
    }

    private Gateway Find(Call call)
    {
        var gateway = _tenant.Sources.Gateway(call.Id("gateway"));
        return gateway is not null && _tenant.PowerBI.AdministersGateway(gateway, call.Caller) ? gateway : throw service.NotFound(call, "gateway");
    }

    private Gateway OnPremises(Call call)
    {
        var gateway = Find(call);
        return gateway.Kind == GatewayKind.OnPremises ? gateway
            : throw service.Refusal(call, 400, "OperationNotSupportedForGatewayType", "Only on-premises gateways have members that can be listed.");
    }

    private object PublicKey(Guid? id)
    {
        var key = _tenant.Sources.Keys[id!.Value];
        return new { exponent = key.Exponent, modulus = key.Modulus };
    }

    private object Shape(Gateway gateway) => gateway.Kind switch
    {
        GatewayKind.VirtualNetwork => new
        {
            id = gateway.Id, type = "VirtualNetwork", displayName = gateway.Name, capacityId = _tenant.Scenario.Capacities.FirstOrDefault()?.Id,
            virtualNetworkAzureResource = new { subscriptionId = _tenant.Ids.Of("subscription", "1"), resourceGroupName = "network", virtualNetworkName = "vnet-data", subnetName = "gateways" },
            inactivityMinutesBeforeSleep = 30, numberOfMemberGateways = 1,
        },
        GatewayKind.Personal => new { id = gateway.Id, type = "OnPremisesPersonal", publicKey = PublicKey(gateway.Id), version = gateway.Version },
        _ => new
        {
            id = gateway.Id, type = "OnPremises", displayName = gateway.Name, publicKey = PublicKey(gateway.Id), version = gateway.Version,
            numberOfMemberGateways = gateway.Members.Count, loadBalancingSetting = gateway.LoadBalancing, allowCloudConnectionRefresh = true, allowCustomConnectors = false,
        },
    };

    private object Shape(GatewayMember member) =>
        new { id = member.Id, displayName = member.Name, publicKey = PublicKey(member.Id), version = member.Version, enabled = member.Enabled };

    private Answer Status(Call call)
    {
        var gateway = Find(call);
        var online = SourceState.IsOnline(gateway);
        // A cluster is online as long as one member is; what is wrong with the others stands in the details.
        var details = gateway.Members.Select(Trouble).OfType<object>().ToList();
        if (!online && !details.Exists(_ => true)) details.Add(Unreachable(gateway.Id!.Value));
        var body = new { status = online ? "Online" : "Offline", gatewayVersion = gateway.Version, gatewayUpgradeState = GatewayReleases.StateOf(gateway), errorDetails = details };
        return gateway.Kind == GatewayKind.VirtualNetwork ? operations.Accept(call, TimeSpan.FromSeconds(1), () => Answer.Json(body)) : Answer.Json(body);
    }

    private Answer MemberStatus(Call call)
    {
        var gateway = OnPremises(call);
        var member = gateway.Members.Find(member => member.Id == call.Id("member")) ?? throw service.NotFound(call, "gateway member");
        var trouble = !gateway.Online ? Unreachable(member.Id!.Value) : Trouble(member);
        return Answer.Json(new
        {
            status = trouble is null ? "Online" : "Offline", gatewayVersion = member.Version, gatewayUpgradeState = GatewayReleases.StateOf(gateway),
            errorDetails = trouble is null ? [] : new[] { trouble },
        });
    }

    private static object? Trouble(GatewayMember member) =>
        !member.Enabled ? Detail("DMTS_GatewayIsDisabled", "Gateway is disabled", member.Id!.Value)
        : !member.Online ? Unreachable(member.Id!.Value) : null;

    private static object Unreachable(Guid id) => Detail("DM_GWPipeline_Client_GatewayUnreachable", "Gateway is unreachable", id);

    private static object Detail(string code, string message, Guid id) =>
        new { errorCode = code, message, relatedResource = new { resourceId = id, resourceType = "Gateway" } };

    private Answer Roles(Call call)
    {
        var gateway = Find(call);
        var caller = _tenant.Scenario.Caller;
        var names = gateway.Admins.Append(caller.Kind == CallerKind.User ? caller.User! : caller.App).Distinct(StringComparer.OrdinalIgnoreCase);
        return FabricPage.Of(service, call, names.Select(name => (object)new
        {
            id = _tenant.Ids.Of("gateway role", $"{gateway.Name}/{name}"), principal = Principals.Shape(_tenant, name), role = "Admin",
        }));
    }
}
