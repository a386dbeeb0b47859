using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Entra;

/// <summary>The managed identity endpoints: App Service and Automation (IDENTITY_ENDPOINT), and the metadata service of a virtual machine.</summary>
internal sealed class ManagedIdentityService : ServiceBase
{
    public const string Secret = "simulated-identity-header";
    private readonly TokenAuthority _authority;

    public ManagedIdentityService(TenantState tenant, TokenAuthority authority)
        : base(tenant)
    {
        _authority = authority;
        Map("GET", "/token", Access.None, AppService);
        Map("GET", "/metadata/identity/oauth2/token", Access.None, Metadata);
    }

    protected override Answer Unknown(Call call, bool pathKnown) => Error(call, 404, "not_found", "The requested resource is not found.");

    protected override Answer? Refuse(Call call, Route route) => null;

    public override Answer Error(Call call, int status, string? code, string? message) =>
        Answer.Json(new { error = code ?? "invalid_request", error_description = message ?? "The request failed." }, status);

    public override void AddRequestIds(Call call, Answer answer) => answer.With("x-ms-request-id", call.RequestId.ToString());

    private Answer AppService(Call call)
    {
        if (call.Header("X-IDENTITY-HEADER") != Secret)
            return Answer.Json(new { statusCode = 401, message = "X-IDENTITY-HEADER is missing or wrong.", correlationId = call.RequestId }, 401);
        return Token(call, app => new
        {
            access_token = app.Token, expires_on = Json.Text(app.Expires.ToUnixTimeSeconds()), resource = app.Audience, token_type = "Bearer",
            client_id = app.App.AppId,
        });
    }

    private Answer Metadata(Call call)
    {
        if (!string.Equals(call.Header("Metadata"), "true", StringComparison.OrdinalIgnoreCase))
            return Error(call, 400, "invalid_request", "Required metadata header not specified");
        return Token(call, app => new
        {
            access_token = app.Token, client_id = app.App.AppId, expires_in = Json.Text(_authority.LifetimeSeconds),
            expires_on = Json.Text(app.Expires.ToUnixTimeSeconds()), ext_expires_in = Json.Text(_authority.LifetimeSeconds),
            not_before = Json.Text(Tenant.Now.ToUnixTimeSeconds()), resource = app.Audience, token_type = "Bearer",
        });
    }

    private Answer Token(Call call, Func<Issued, object> shape)
    {
        var wanted = call.Parameter("client_id") ?? call.Parameter("object_id") ?? call.Parameter("principal_id");
        var identities = Tenant.Directory.ServicePrincipals.Where(app => app.Kind == AppKind.ManagedIdentity);
        var identity = wanted is null ? identities.FirstOrDefault() ?? Caller() : identities.FirstOrDefault(app =>
            wanted.Equals(app.AppId.ToString(), StringComparison.OrdinalIgnoreCase) || wanted.Equals(app.ServicePrincipalId.ToString(), StringComparison.OrdinalIgnoreCase));
        if (identity is null) return Error(call, 400, "invalid_request", "Identity not found");
        var audience = (call.Parameter("resource") ?? "").TrimEnd('/');
        if (Resource.ByAudience(audience) is not { } resource)
            return Error(call, 400, "invalid_resource", AadErrors.ResourceNotFound(audience, Tenant.Scenario.Tenant.DisplayName).Text);
        Tenant.Logs.SignIns.Add(new SignInRow { At = Tenant.Now, Kind = SignInKind.ManagedIdentity, App = identity.Name, Resource = resource.Key, Id = call.RequestId, CorrelationId = call.RequestId });
        var token = _authority.Issue(resource, audience, identity, null, [], managedIdentity: true);
        return Answer.Json(shape(new Issued(identity, token, audience, Tenant.Now.AddSeconds(_authority.LifetimeSeconds))));
    }

    /// <summary>A tenant that lists no managed identity lends the caller's to the machine.</summary>
    private AppRegistration? Caller() => Tenant.Scenario.Caller.Kind == CallerKind.App ? Tenant.Directory.App(Tenant.Scenario.Caller.App) : null;

    private sealed record Issued(AppRegistration App, string Token, string Audience, DateTimeOffset Expires);
}
