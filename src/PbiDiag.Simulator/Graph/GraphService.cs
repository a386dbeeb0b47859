using PbiDiag.Simulator.Entra;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Microsoft Graph, v1.0 and beta.</summary>
internal sealed class GraphService : ServiceBase
{
    public GraphService(TenantState tenant, CertificateStore certificates, Func<Call, Answer> dispatch)
        : base(tenant)
    {
        var shapes = new AppShapes(tenant, certificates);
        new ApplicationEndpoints(this, shapes).Map();
        new ServicePrincipalEndpoints(this, shapes).Map();
        new ConsentEndpoints(this).Map();
        new UserEndpoints(this).Map();
        new OrganizationEndpoints(this).Map();
        new SignInEndpoints(this).Map();
        new AuditEndpoints(this).Map();
        new PolicyEndpoints(this).Map();
        new DeletedItemEndpoints(this, shapes).Map();
        new ReportEndpoints(this).Map();
        new BatchEndpoint(this, dispatch).Map();
    }

    /// <summary>The same call in v1.0 and beta.</summary>
    public new void Map(string method, string path, Access access, Func<Call, Answer> handle)
    {
        base.Map(method, "/v1.0" + path, access, handle);
        base.Map(method, "/beta" + path, access, handle);
    }

    public void MapBeta(string method, string path, Access access, Func<Call, Answer> handle) => base.Map(method, "/beta" + path, access, handle);

    public static bool IsBeta(Call call) => call.Path.StartsWith("/beta", StringComparison.OrdinalIgnoreCase);

    public RefusedException Refusal(Call call, int status, string code, string message) => new(Error(call, status, code, message));

    public RefusedException NotFound(Call call, string id) => Refusal(call, 404, "Request_ResourceNotFound",
        $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");

    /// <summary>Refuses the call when the limit is used up; not all limits say when to come again.</summary>
    public void Limit(Call call, string name, bool withRetryAfter = true)
    {
        if (Tenant.Limits.Exceeded(name) is not { } wait) return;
        var answer = Error(call, 429, "TooManyRequests", "Too many requests.")
            .With("x-ms-throttle-scope", "Tenant_Application/ReadWrite").With("x-ms-throttle-limit-percentage", "1.0");
        if (withRetryAfter) answer.With("Retry-After", Json.Text(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))));
        throw new RefusedException(answer);
    }

    protected override Answer Unknown(Call call, bool pathKnown) => pathKnown
        ? Error(call, 405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.")
        : Error(call, 400, "BadRequest", $"Resource not found for the segment '{call.Path.Split('/').ElementAtOrDefault(2)}'.");

    protected override Answer? Refuse(Call call, Route route)
    {
        switch (call.Token)
        {
            case TokenStatus.Missing: return Error(call, 401, "InvalidAuthenticationToken", "Access token is empty.");
            case TokenStatus.Invalid: return Error(call, 401, "InvalidAuthenticationToken", "IDX14100: JWT is not well formed or was not issued by this directory.");
            case TokenStatus.Expired: return Error(call, 401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
        }
        if (call.Caller.Resource != Resource.Graph) return Error(call, 401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience.");
        if (route.Access.Scopes.Count == 0 || call.Caller.HasAny(route.Access.Scopes, route.Access.Roles)) return null;
        return call.Path.Contains("/auditLogs/", StringComparison.OrdinalIgnoreCase)
            ? Error(call, 403, "Authentication_MSGraphPermissionMissing", "Calling principal does not have required MSGraph permissions AuditLog.Read.All")
            : call.Path.Contains("/identity/", StringComparison.OrdinalIgnoreCase)
                ? Error(call, 403, "AccessDenied", "You cannot perform the requested operation, required scopes are missing in the token.")
                : Error(call, 403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    public override Answer Error(Call call, int status, string? code, string? message)
    {
        var inner = new Dictionary<string, object>
        {
            ["date"] = Tenant.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", null), ["request-id"] = call.RequestId,
            ["client-request-id"] = call.Header("client-request-id") ?? call.RequestId.ToString(),
        };
        return Answer.Json(new
        {
            error = new { code = code ?? (status == 429 ? "TooManyRequests" : "UnknownError"), message = message ?? "", innerError = inner },
        }, status);
    }

    public override void AddRequestIds(Call call, Answer answer) =>
        answer.With("request-id", call.RequestId.ToString()).With("client-request-id", call.Header("client-request-id") ?? call.RequestId.ToString())
            .With("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"Simulated\",\"Slice\":\"E\",\"Ring\":\"1\",\"ScaleUnit\":\"001\",\"RoleInstance\":\"SIM\"}}");
}
