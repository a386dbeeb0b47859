using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>When apps and their credentials were last used; beta.</summary>
internal sealed class ReportEndpoints(GraphService service)
{
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var read = Access.Permission("AuditLog.Read.All", "Reports.Read.All");
        service.MapBeta("GET", "/reports/servicePrincipalSignInActivities", read, call => Premium(call, () =>
            new GraphPage(service, call).Of(_tenant.Directory.ServicePrincipals, App, "reports/servicePrincipalSignInActivities")));
        service.MapBeta("GET", "/reports/appCredentialSignInActivities", read, call => Premium(call, () =>
            new GraphPage(service, call).Of(_tenant.Directory.Registrations.SelectMany(app => app.Secrets.Select(secret => (app, secret))).Where(pair => LastUsed(pair.app, pair.secret) is not null),
                pair => Credential(pair.app, pair.secret), "reports/appCredentialSignInActivities")));
    }

    private Answer Premium(Call call, Func<Answer> handle) => Licences.HasPremium(_tenant) ? handle() : throw Licences.NotPremium(service, call);

    private DateTimeOffset? LastUsed(AppRegistration app, AppSecret secret) => _tenant.Logs.SignIns.Items
        .Where(row => row.App == app.Name && row.ErrorCode == 0 && (row.Credential == secret.Name || row.Credential == secret.KeyId.ToString()))
        .Select(row => (DateTimeOffset?)row.At).DefaultIfEmpty(secret.LastUsed).Max();

    private JsonObject App(AppRegistration app)
    {
        var last = _tenant.Logs.SignIns.Items.Where(row => row.App == app.Name && row.ErrorCode == 0).Select(row => (DateTimeOffset?)row.At).DefaultIfEmpty(null).Max();
        return new()
        {
            ["id"] = Convert.ToBase64String(app.AppId!.Value.ToByteArray()), ["appId"] = app.AppId.ToString(),
            ["lastSignInActivity"] = new JsonObject { ["lastSignInDateTime"] = Json.Time(last), ["lastSignInRequestId"] = null },
        };
    }

    private JsonObject Credential(AppRegistration app, AppSecret secret) => new()
    {
        ["id"] = Convert.ToBase64String(secret.KeyId!.Value.ToByteArray()), ["keyId"] = secret.KeyId.ToString(), ["keyType"] = "clientSecret", ["keyUsage"] = "sign", ["appId"] = app.AppId.ToString(),
        ["appObjectId"] = app.Id.ToString(), ["servicePrincipalObjectId"] = app.ServicePrincipalId.ToString(), ["resourceId"] = Resource.PowerBI.AppId.ToString(),
        ["credentialOrigin"] = "application", ["expirationDateTime"] = Json.Time(secret.End),
        ["signInActivity"] = new JsonObject { ["lastSignInDateTime"] = Json.Time(LastUsed(app, secret)), ["lastSignInRequestId"] = null },
    };
}
