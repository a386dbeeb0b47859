using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Fabric;

/// <summary>Fabric REST, v1.</summary>
internal sealed class FabricService : ServiceBase
{
    public const string Root = "/v1";

    public FabricService(TenantState tenant)
        : base(tenant)
    {
        var operations = new Operations(this);
        operations.Map();
        new ConnectionEndpoints(this, operations).Map();
        new FabricGatewayEndpoints(this, operations).Map();
        new ItemEndpoints(this).Map();
        new FabricAdminEndpoints(this).Map();
    }

    public new void Map(string method, string path, Access access, Func<Call, Answer> handle) => base.Map(method, Root + path, access, handle);

    public void Limit(Call call, string name)
    {
        if (Tenant.Limits.Exceeded(name) is not { } wait) return;
        throw new RefusedException(Error(call, 429, "RequestBlocked", "Request is blocked by the upstream service until the limit is over.")
            .With("Retry-After", Json.Text(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)))));
    }

    public RefusedException Refusal(Call call, int status, string code, string message) => new(Error(call, status, code, message));

    public RefusedException NotFound(Call call, string what) => Refusal(call, 404, "EntityNotFound", $"The requested {what} was not found.");

    public RefusedException NoPermission(Call call) =>
        Refusal(call, 403, "InsufficientPrivileges", "The caller does not have sufficient permissions to perform this operation.");

    protected override Answer Unknown(Call call, bool pathKnown) =>
        Error(call, pathKnown ? 405 : 404, pathKnown ? "MethodNotAllowed" : "EndpointNotFound", "The requested endpoint was not found.");

    protected override Answer? Refuse(Call call, Route route)
    {
        switch (call.Token)
        {
            case TokenStatus.Missing: return Error(call, 401, "Unauthorized", "The caller is not authenticated.").With("WWW-Authenticate", "Bearer");
            case TokenStatus.Invalid: return Error(call, 401, "InvalidToken", "The access token is invalid.");
            case TokenStatus.Expired: return Error(call, 401, "TokenExpired", "Access token has expired, resubmit with a new access token.");
        }
        var caller = call.Caller;
        if (caller.Resource != Resource.PowerBI) return Error(call, 401, "InvalidToken", "The access token has the wrong audience.");
        if (caller.IsUser)
            return !caller.HasAny(route.Access.Scopes, [])
                ? Error(call, 403, "InsufficientScopes", "The caller does not have sufficient scopes to perform this operation.")
                : route.Access.Admin && !caller.User!.Roles.Contains("Fabric Administrator") ? NoPermission(call).Answer : null;
        var allowed = Tenant.Policies.SettingAllows("ServicePrincipalAccessPermissionAPIs", caller.App!)
            && (!route.Access.Admin || Tenant.Policies.SettingAllows("AllowServicePrincipalsUseReadAdminAPIs", caller.App!));
        return allowed ? null : Error(call, 403, "Unauthorized", "The caller is not authorized: the tenant settings do not let this service principal use the API.");
    }

    public override Answer Error(Call call, int status, string? code, string? message) => Answer.Json(new
    {
        requestId = call.RequestId, errorCode = code ?? (status == 429 ? "RequestBlocked" : "UnknownError"), message = message ?? "An unexpected error has occurred.",
        isRetriable = status is 429 or >= 500,
    }, status);

    public override void AddRequestIds(Call call, Answer answer) => answer.With("RequestId", call.RequestId.ToString());
}
