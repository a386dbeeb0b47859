using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Power BI REST, v1.0.</summary>
internal sealed class PowerBIService : ServiceBase
{
    public const string Root = "/v1.0/myorg";

    public PowerBIService(TenantState tenant)
        : base(tenant)
    {
        new WorkspaceEndpoints(this).Map();
        new DatasetEndpoints(this).Map();
        new BindingEndpoints(this).Map();
        new RefreshEndpoints(this).Map();
        new DataflowEndpoints(this).Map();
        new GatewayEndpoints(this).Map();
        new CapacityEndpoints(this).Map();
        new AdminEndpoints(this).Map();
        new ScannerEndpoints(this).Map();
        new ActivityEndpoints(this).Map();
        base.Map("POST", EnvironmentDiscovery.Path, Access.None, call => EnvironmentDiscovery.Answer(call, tenant.Scenario));
    }

    public new void Map(string method, string path, Access access, Func<Call, Answer> handle) => base.Map(method, Root + path, access, handle);

    /// <summary>The same call in a workspace and in My workspace.</summary>
    public void MapBoth(string method, string path, Access access, Func<Call, Answer> handle)
    {
        Map(method, path, access, handle);
        Map(method, "/groups/{group}" + path, access, handle);
    }

    /// <summary>Refuses the call when one of the limits is used up.</summary>
    public void Limit(params ReadOnlySpan<string> names)
    {
        if (Tenant.Limits.Exceeded(names) is not { } wait) return;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        throw new RefusedException(Answer.Json(new
        {
            error = new { code = "429", message = $"The rate limit of this call has been reached. Retry in {seconds} seconds." },
        }, 429).With("Retry-After", Json.Text(seconds)));
    }

    protected override Answer Unknown(Call call, bool pathKnown) =>
        pathKnown ? Answer.Json(new { Message = "The requested resource does not support this http method." }, 405) : Answer.Empty(404);

    protected override Answer? Refuse(Call call, Route route)
    {
        // Whoever prefers it is sent to the cluster that has the data: another host of the same cloud there, another path here.
        if (string.Equals(call.Parameter("preferClientRouting"), "true", StringComparison.OrdinalIgnoreCase) && call.Parameter("routed") is null)
            return Answer.Empty(307).With("Location", $"{call.Origin}/powerbi{call.Path}{call.QueryText}&routed=1");
        switch (call.Token)
        {
            case TokenStatus.Missing or TokenStatus.Invalid: return Answer.Empty(401).With("WWW-Authenticate", "Bearer").With("X-PowerBI-Error-Info", "TokenInvalid");
            case TokenStatus.Expired: return PowerBIErrors.Answer(403, "TokenExpired", "Access token has expired, resubmit with a new access token");
        }
        var caller = call.Caller;
        if (caller.Resource != Resource.PowerBI) return Answer.Empty(401).With("WWW-Authenticate", "Bearer").With("X-PowerBI-Error-Info", "TokenInvalid");
        if (caller.IsUser)
        {
            if (!caller.HasAny(route.Access.Scopes, [])) return PowerBIErrors.Answer(403, "PowerBINotAuthorizedException");
            return route.Access.Admin && !IsFabricAdmin(caller.User!) ? PowerBIErrors.Answer(403, "PowerBINotAuthorizedException") : null;
        }
        var app = caller.App!;
        var allowed = Tenant.Policies.SettingAllows("ServicePrincipalAccessPermissionAPIs", app) && !(route.Access.Admin && !MayAdministrate(app));
        return allowed ? null : Answer.Json(PowerBIErrors.Bare("PowerBINotAuthorizedException"), 401).With("X-PowerBI-Error-Info", "PowerBINotAuthorizedException");
    }

    public override Answer Error(Call call, int status, string? code, string? message) =>
        code is null && message is null && status >= 500 ? Answer.Text("An error has occurred", "text/plain; charset=utf-8", status)
            : PowerBIErrors.Answer(status, code ?? "InternalServerError", message);

    public override void AddRequestIds(Call call, Answer answer) => answer.With("RequestId", call.RequestId.ToString());

    private static bool IsFabricAdmin(UserAccount user) =>
        user.Roles.Exists(role => role is "Fabric Administrator" or "Power BI Administrator" or "Global Administrator");

    /// <summary>
    /// An app needs the tenant setting, and must not hold a Power BI permission that an administrator has consented to
    /// (https://learn.microsoft.com/fabric/admin/enable-service-principal-admin-apis).
    /// </summary>
    private bool MayAdministrate(AppRegistration app) =>
        Tenant.Policies.SettingAllows("AllowServicePrincipalsUseReadAdminAPIs", app)
        && !app.ApplicationPermissions.Concat(app.DelegatedPermissions).Any(text => Permission.Parse(text, false).Resource.Equals("PowerBI", StringComparison.OrdinalIgnoreCase));
}
