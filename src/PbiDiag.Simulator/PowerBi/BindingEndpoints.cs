using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Who owns a model and which gateway reaches its sources.</summary>
internal sealed class BindingEndpoints(PowerBIService service) : Endpoints(service)
{
    private static readonly Access Read = Access.Scope("Dataset.Read.All", "Dataset.ReadWrite.All");
    private static readonly Access Write = Access.Scope("Dataset.ReadWrite.All");

    public override void Map()
    {
        Service.Map("POST", "/groups/{group}/datasets/{dataset}/Default.TakeOver", Write, TakeOver);
        Service.MapBoth("POST", "/datasets/{dataset}/Default.BindToGateway", Write, Bind);
        Service.MapBoth("GET", "/datasets/{dataset}/Default.DiscoverGateways", Read, Discover);
        Service.MapBoth("GET", "/datasets/{dataset}/Default.GetBoundGatewayDatasources", Read, call =>
            List(call, Model(call).Connections.Where(connection => connection.Gateway is not null)
                .Select(connection => GatewayEndpoints.Datasource(Tenant, connection)), "gatewayDatasources"));
    }

    private Answer TakeOver(Call call)
    {
        var model = Model(call, WorkspaceRole.Contributor);
        if (model.Owner.Equals(call.Caller.Name, StringComparison.OrdinalIgnoreCase)) return Answer.Empty();
        model.Owner = call.Caller.Name;
        // The old owner's own cloud credentials stay behind.
        foreach (var connection in model.Connections.Where(connection => connection is { Gateway: null, Personal: true }))
            connection.Trouble = SourceTrouble.CredentialMissing;
        return Answer.Empty();
    }

    private Answer Bind(Call call)
    {
        var model = Model(call, WorkspaceRole.Contributor);
        var body = call.JsonBody();
        if (!Guid.TryParse((string?)body?["gatewayObjectId"], out var id)) throw PowerBIErrors.Bad("InvalidRequest", "The body must hold gatewayObjectId.");
        var gateway = Tenant.Sources.Gateway(id);
        if (gateway is null) throw PowerBIErrors.NotFound("DMTS_CanNotFindMatchingDatasourceInGatewayError");
        var wanted = (body!["datasourceObjectIds"] as JsonArray ?? []).Select(item => Guid.Parse((string)item!)).ToHashSet();
        var onGateway = Tenant.Sources.All.Where(connection => Tenant.Sources.GatewayOf(connection) == gateway && (wanted.Count == 0 || wanted.Contains(connection.Id!.Value))).ToList();
        var bound = model.Connections.Select(connection =>
            onGateway.Find(other => other.Kind == connection.Kind && SourcePath.Of(other).Equals(SourcePath.Of(connection), StringComparison.OrdinalIgnoreCase)) ?? connection).ToList();
        if (onGateway.Count == 0 || !bound.Exists(onGateway.Contains)) throw PowerBIErrors.NotFound("DMTS_CanNotFindMatchingDatasourceInGatewayError");
        if (!bound.Where(onGateway.Contains).All(connection => Tenant.PowerBI.SeesConnection(connection, call.Caller))) throw PowerBIErrors.Forbidden();
        model.Bind(bound);
        return Answer.Empty();
    }

    private Answer Discover(Call call)
    {
        var gateways = Model(call).Connections.Select(Tenant.Sources.GatewayOf).OfType<Gateway>()
            .Where(gateway => gateway.Kind == GatewayKind.OnPremises).Distinct();
        return List(call, gateways.Select(gateway => GatewayEndpoints.Gateway(Tenant, gateway)), "gateways");
    }
}
