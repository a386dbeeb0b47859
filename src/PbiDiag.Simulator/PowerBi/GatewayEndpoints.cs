using System.Text.Json;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Gateways that the caller administers, their data sources, and the credentials that are sent to them.</summary>
internal sealed class GatewayEndpoints(PowerBIService service) : Endpoints(service)
{
    private static readonly Access Read = Access.Scope("Dataset.Read.All", "Dataset.ReadWrite.All");
    private static readonly Access Write = Access.Scope("Dataset.ReadWrite.All");

    public override void Map()
    {
        Service.Map("GET", "/gateways", Read, call => List(call, Tenant.Scenario.Gateways.Where(gateway => IsListed(call, gateway)).Select(gateway => Gateway(Tenant, gateway)), "gateways"));
        Service.Map("GET", "/gateways/{gateway}", Read, call => Answer.Json(Gateway(Tenant, FindGateway(call))));
        Service.Map("GET", "/gateways/{gateway}/datasources", Read, Datasources);
        Service.Map("GET", "/gateways/{gateway}/datasources/{source}", Read, call => Answer.Json(Datasource(Tenant, FindSource(call))));
        Service.Map("PATCH", "/gateways/{gateway}/datasources/{source}", Write, Update);
        Service.Map("GET", "/gateways/{gateway}/datasources/{source}/status", Write, Status);
        Service.Map("GET", "/gateways/{gateway}/datasources/{source}/users", Read, call =>
            List(call, FindSource(call).Users.Select(user => Shapes.User(Tenant, user.Key, "datasourceAccessRight", "Read")), "datasourceUsers"));
    }

    public static object Gateway(TenantState tenant, Gateway gateway)
    {
        var key = tenant.Sources.Keys[gateway.Id!.Value];
        var annotation = JsonSerializer.Serialize(new
        {
            gatewayContactInformation = gateway.Contacts, gatewayVersion = gateway.Version, gatewayMachine = gateway.Members.FirstOrDefault()?.Name ?? gateway.Name,
        });
        return new
        {
            id = gateway.Id, name = gateway.Name, type = gateway.Kind == GatewayKind.Personal ? "Personal" : "Resource", gatewayAnnotation = annotation,
            publicKey = new { exponent = key.Exponent, modulus = key.Modulus }, gatewayStatus = SourceState.IsOnline(gateway) ? "Live" : "NotReachable",
        };
    }

    public static object Datasource(TenantState tenant, Connection connection) => new
    {
        id = connection.Id, gatewayId = tenant.Sources.ShownGatewayId(connection), datasourceName = connection.Name, datasourceType = Shapes.ApiKind(connection),
        connectionDetails = JsonSerializer.Serialize(Shapes.Details(connection), Json.Options), credentialType = CredentialType(connection),
        credentialDetails = new { useEndUserOAuth2Credentials = connection.SingleSignOn != "None" },
    };

    // The interface has no word for a credential that is missing; what it shows is the type that was last chosen.
    private static string CredentialType(Connection connection) =>
        (connection.Credential!.Type is CredentialKind.None ? CredentialKind.Basic : connection.Credential.Type).ToString();

    private bool IsListed(Call call, Gateway gateway) =>
        gateway.Kind != GatewayKind.VirtualNetwork && Tenant.PowerBI.AdministersGateway(gateway, call.Caller);

    private Gateway FindGateway(Call call)
    {
        var gateway = Tenant.Sources.Gateway(call.Id("gateway"));
        if (gateway is null || gateway.Kind == GatewayKind.VirtualNetwork) throw PowerBIErrors.NotFound("PowerBIEntityNotFound");
        return Tenant.PowerBI.AdministersGateway(gateway, call.Caller) ? gateway : throw PowerBIErrors.Forbidden("PowerBINotAuthorizedException");
    }

    private Connection FindSource(Call call)
    {
        var source = Tenant.Sources.ById(call.Id("source"));
        if (source is { Gateway: null })
        {
            // The source of a cloud connection is under a gateway that no list has, and its owner alone may ask for it.
            if (Tenant.Sources.ShownGatewayId(source) != call.Id("gateway")) throw PowerBIErrors.NotFound();
            return Tenant.PowerBI.OwnsConnection(source, call.Caller) ? source : throw PowerBIErrors.Forbidden();
        }
        var gateway = FindGateway(call);
        return source is not null && Tenant.Sources.GatewayOf(source) == gateway ? source : throw PowerBIErrors.NotFound();
    }

    private Answer Datasources(Call call)
    {
        var gateway = FindGateway(call);
        return List(call, Tenant.Sources.All.Where(source => Tenant.Sources.GatewayOf(source) == gateway).Select(source => Datasource(Tenant, source)), "datasources");
    }

    private Answer Status(Call call)
    {
        var source = FindSource(call);
        var delay = TimeSpan.FromSeconds(source.TestSeconds);
        return Tenant.Sources.Check(source, isTest: true) is { } error ? Refusal(error, source, delay) : new Answer { Delay = delay };
    }

    private static Answer Refusal(SourceError error, Connection source, TimeSpan delay = default) => new Answer
    {
        Status = 400, Body = Json.Bytes(PowerBIErrors.Body(error, source)), ContentType = "application/json; charset=utf-8", Delay = delay,
    }.With("X-PowerBI-Error-Info", error.Code);

    private Answer Update(Call call)
    {
        var source = FindSource(call);
        if (call.JsonBody()?["credentialDetails"] is not JsonObject details) throw PowerBIErrors.Bad("InvalidRequest", "The body must hold credentialDetails.");
        var gateway = Tenant.Sources.GatewayOf(source);
        if (gateway is not null && !SourceState.IsOnline(gateway))
            throw new RefusedException(Refusal(SourceErrors.GatewayUnreachable(Tenant.Now), source));
        var credential = Parse(details, gateway);
        if (Rejection(source, credential) is { } error) throw new RefusedException(Refusal(error, source));
        Tenant.Sources.Store(source, credential);
        return Answer.Empty();
    }

    private StoredCredential Parse(JsonObject details, Gateway? gateway)
    {
        var sent = (string?)details["credentials"] ?? "";
        if (!Enum.TryParse<CredentialKind>((string?)details["credentialType"], ignoreCase: true, out var kind))
            throw PowerBIErrors.Bad("InvalidRequest", "credentialType is not one that is known.");
        if (details["useCallerAADIdentity"] is JsonValue own && own.TryGetValue<bool>(out var useOwn) && useOwn)
            return new StoredCredential { Type = CredentialKind.OAuth2 };
        var algorithm = (string?)details["encryptionAlgorithm"];
        if (algorithm != (gateway is null ? "None" : "RSA-OAEP"))
            throw PowerBIErrors.Bad("DM_GWPipeline_Client_EncryptionAlgorithmNotSupported", $"encryptionAlgorithm must be {(gateway is null ? "None" : "RSA-OAEP")} for this data source.");
        var plain = gateway is null ? sent : Tenant.Sources.Keys[gateway.Id!.Value].Decrypt(sent);
        if (plain is null) throw new RefusedException(PowerBIErrors.Answer(400, "DM_GWPipeline_Gateway_DecryptionError"));
        return SentCredential.Parse(plain, kind) ?? throw PowerBIErrors.Bad("InvalidRequest", "credentials do not have the form of this credentialType.");
    }

    /// <summary>What the source says to a credential before it is stored.</summary>
    private SourceError? Rejection(Connection source, StoredCredential credential)
    {
        var (before, trouble) = (source.Credential!, source.Trouble);
        Tenant.Sources.Store(source, credential);
        var error = Tenant.Sources.Check(source, isTest: true);
        if (error is null || !error.IsCredential || source.TestFailsOnly) return null;
        (source.Credential, source.Trouble) = (before, trouble);
        return error;
    }
}
