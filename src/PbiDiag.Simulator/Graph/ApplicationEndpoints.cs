using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>App registrations, their owners and credentials.</summary>
internal sealed class ApplicationEndpoints(GraphService service, AppShapes shapes)
{
    private static readonly Access Read = Access.Permission("Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All");
    private static readonly Access ReadOwn = Access.Permission("Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All", "Application.ReadWrite.OwnedBy");
    private static readonly Access Write = Access.Permission("Application.ReadWrite.All", "Application.ReadWrite.OwnedBy");
    private static readonly string[] Addresses = ["/applications/{id}", "/applications(appId='{appId}')"];
    private readonly TenantState _tenant = service.Tenant;
    private readonly Lock _gate = new();

    public void Map()
    {
        service.Map("GET", "/applications", Read, List);
        foreach (var address in Addresses)
        {
            service.Map("GET", address, ReadOwn, call => new GraphPage(service, call).One(shapes.Application(Find(call), Keys(call)), "applications"));
            service.Map("GET", address + "/owners", Read, call => DirectoryObjects.List(service, call, Find(call).Owners));
            service.Map("GET", address + "/federatedIdentityCredentials", Read, call =>
                new GraphPage(service, call).Of(Find(call).Federated, credential => Shape(Find(call), credential), "applications/federatedIdentityCredentials"));
            service.Map("POST", address + "/addPassword", Write, AddPassword);
            service.Map("POST", address + "/removePassword", Write, RemovePassword);
        }
    }

    private Answer List(Call call)
    {
        var withKeys = Keys(call);
        if (withKeys) service.Limit(call, "graph.keyCredentials");
        return new GraphPage(service, call).Of(Candidates(call), app => shapes.Application(app, withKeys), "applications");
    }

    /// <summary>A filter on one id need not look at all apps.</summary>
    private IEnumerable<AppRegistration> Candidates(Call call)
    {
        var words = (call.Parameter("$filter") ?? "").Split('\'');
        if (words is ["appId eq ", var appId, ""])
            return Guid.TryParse(appId, out var id) && _tenant.Directory.AppByAppId(id) is { Deleted: null } app && DirectoryState.HasRegistration(app) ? [app] : [];
        return _tenant.Directory.Registrations;
    }

    private static bool Keys(Call call) => (call.Parameter("$select") ?? "").Contains("keyCredentials", StringComparison.OrdinalIgnoreCase);

    private AppRegistration Find(Call call)
    {
        var app = call.Route.ContainsKey("appId") ? _tenant.Directory.AppByAppId(call.Id("appId")) : _tenant.Directory.AppByObjectId(call.Id("id"));
        return app is { Deleted: null } && DirectoryState.HasRegistration(app) ? app : throw service.NotFound(call, call.Route.GetValueOrDefault("id") ?? call.Route["appId"]);
    }

    private JsonObject Shape(AppRegistration app, FederatedCredential credential) => new()
    {
        ["id"] = _tenant.Ids.Of("federated", $"{app.Name}/{credential.Name}").ToString(), ["name"] = credential.Name, ["issuer"] = credential.Issuer,
        ["subject"] = credential.Subject, ["description"] = null, ["audiences"] = new JsonArray(credential.Audience),
    };

    private Answer AddPassword(Call call)
    {
        var app = FindOwned(call);
        var asked = call.JsonBody()?["passwordCredential"] as JsonObject;
        var now = _tenant.Now;
        DateTimeOffset? end = asked?["endDateTime"] is JsonValue value && value.TryGetValue<DateTimeOffset>(out var given) ? given : null;
        var secret = new AppSecret
        {
            Name = (string?)asked?["displayName"] ?? "", ShowName = asked?["displayName"] is not null, KeyId = Guid.NewGuid(), Value = "sim8Q~" + Guid.NewGuid().ToString("N") + "~n",
            Start = now, End = end ?? now.AddYears(2), UsableFrom = now.AddSeconds(_tenant.Scenario.Tenant.SecretDelaySeconds),
        };
        lock (_gate) app.Secrets = [.. app.Secrets, secret];
        Audit(call, app, "add");
        var shape = AppShapes.Password(secret);
        shape["secretText"] = secret.Value;
        shape.Insert(0, "@odata.context", $"{call.Origin}/graph/v1.0/$metadata#microsoft.graph.passwordCredential");
        return Answer.Json(shape);
    }

    private Answer RemovePassword(Call call)
    {
        var app = FindOwned(call);
        var keyId = Guid.TryParse((string?)call.JsonBody()?["keyId"], out var id) ? id : Guid.Empty;
        lock (_gate)
        {
            if (!app.Secrets.Exists(secret => secret.KeyId == keyId))
                throw service.Refusal(call, 400, "Request_BadRequest", "No password credential found with keyId.");
            app.Secrets = [.. app.Secrets.Where(secret => secret.KeyId != keyId)];
        }
        Audit(call, app, "remove");
        return Answer.Empty(204);
    }

    private AppRegistration FindOwned(Call call)
    {
        var app = Find(call);
        var caller = call.Caller;
        var mayAll = caller.Roles.Contains("Application.ReadWrite.All") || caller.Scopes.Contains("Application.ReadWrite.All");
        return mayAll || app.Owners.Contains(caller.Name, StringComparer.OrdinalIgnoreCase) || app == caller.App ? app
            : throw service.Refusal(call, 403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    private void Audit(Call call, AppRegistration app, string what) => _tenant.Logs.Audits.Add(new AuditRow
    {
        At = _tenant.Now, Activity = "Update application – Certificates and secrets management ", By = call.Caller.Name, Target = app.Name,
        CorrelationId = call.RequestId, Changes = [new ChangedProperty { Name = "KeyDescription", New = what }],
    });
}
