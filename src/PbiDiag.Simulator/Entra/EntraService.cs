using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Entra;

/// <summary>The directory's sign-in service. Its paths begin with the tenant, as client libraries expect of an authority.</summary>
internal sealed class EntraService : ServiceBase
{
    private static readonly string[] AuthMethods = ["client_secret_post", "private_key_jwt", "client_secret_basic"];
    private static readonly string[] ResponseModes = ["query", "fragment", "form_post"];
    private static readonly string[] SubjectTypes = ["pairwise"];
    private static readonly string[] Algorithms = ["RS256"];
    private static readonly string[] ResponseTypes = ["code", "id_token", "code id_token", "id_token token"];
    private static readonly string[] Scopes = ["openid", "profile", "email", "offline_access"];
    private readonly TokenAuthority _authority;
    private readonly TokenEndpoint _tokens;
    private readonly InteractiveEndpoints _interactive;

    public EntraService(TenantState tenant, TokenAuthority authority, CertificateStore certificates)
        : base(tenant)
    {
        _authority = authority;
        var grants = new Grants();
        _tokens = new TokenEndpoint(tenant, authority, certificates, grants);
        _interactive = new InteractiveEndpoints(tenant, grants);
        Map("POST", "/{tenant}/oauth2/v2.0/token", Access.None, call => _tokens.Handle(TokenRequest.Read(call, isV2: true)));
        Map("POST", "/{tenant}/oauth2/token", Access.None, call => _tokens.Handle(TokenRequest.Read(call, isV2: false)));
        Map("POST", "/{tenant}/oauth2/v2.0/devicecode", Access.None, call => _interactive.DeviceCode(TokenRequest.Read(call, isV2: true)));
        Map("GET", "/{tenant}/oauth2/v2.0/authorize", Access.None, _interactive.Authorize);
        Map("GET", "/{tenant}/oauth2/authorize", Access.None, _interactive.Authorize);
        Map("GET", "/{tenant}/v2.0/.well-known/openid-configuration", Access.None, call => Metadata(call, isV2: true));
        Map("GET", "/{tenant}/.well-known/openid-configuration", Access.None, call => Metadata(call, isV2: false));
        Map("GET", "/{tenant}/discovery/v2.0/keys", Access.None, Keys);
        Map("GET", "/{tenant}/discovery/keys", Access.None, Keys);
        Map("GET", "/common/discovery/instance", Access.None, Instance);
        Map("GET", "/common/userrealm/{user}", Access.None, Realm);
        Map("GET", "/error", Access.None, call => Answer.Text($"<html><body>AADSTS{call.Number("code")}</body></html>", "text/html; charset=utf-8"));
    }

    protected override Answer Unknown(Call call, bool pathKnown) => Answer.Empty(pathKnown ? 405 : 404);

    protected override Answer? Refuse(Call call, Route route) => null;

    public override Answer Error(Call call, int status, string? code, string? message) =>
        AadAnswers.Error(
            new AadError(int.TryParse(code, out var number) ? number : 90033, status >= 500 ? "temporarily_unavailable" : "invalid_request", status,
                message ?? "A transient error has occurred. Please try again."), call, Tenant.Now);

    public override void AddRequestIds(Call call, Answer answer)
    {
        answer.With("x-ms-request-id", call.RequestId.ToString());
        if (call.Header("client-request-id") is { } given) answer.With("client-request-id", given);
    }

    private Answer Metadata(Call call, bool isV2)
    {
        var name = call.Route["tenant"];
        try
        {
            TenantNames.Require(Tenant, name, allowCommon: true);
        }
        catch (AadException refused)
        {
            return AadAnswers.Error(refused.Error, call, Tenant.Now);
        }
        var id = TenantNames.IsCommon(name) ? "{tenantid}" : Tenant.TenantId.ToString();
        var path = TenantNames.IsCommon(name) ? name : Tenant.TenantId.ToString();
        var version = isV2 ? "/v2.0" : "";
        return Answer.Json(new
        {
            token_endpoint = $"{call.Origin}/{path}/oauth2{version}/token",
            token_endpoint_auth_methods_supported = AuthMethods,
            jwks_uri = $"{call.Origin}/{path}/discovery{version}/keys",
            response_modes_supported = ResponseModes,
            subject_types_supported = SubjectTypes,
            id_token_signing_alg_values_supported = Algorithms,
            response_types_supported = ResponseTypes,
            scopes_supported = Scopes,
            issuer = isV2 ? $"{call.Origin}/{id}/v2.0" : $"https://sts.windows.net/{id}/",
            authorization_endpoint = $"{call.Origin}/{path}/oauth2{version}/authorize",
            device_authorization_endpoint = $"{call.Origin}/{path}/oauth2{version}/devicecode",
            end_session_endpoint = $"{call.Origin}/{path}/oauth2{version}/logout",
            tenant_region_scope = TenantNames.IsCommon(name) ? null : "EU",
            cloud_instance_name = new Uri(call.Origin).Authority,
        });
    }

    private Answer Keys(Call call) => Answer.Json(new { keys = new[] { _authority.Key.Described($"{call.Origin}/{Tenant.TenantId}/v2.0") } });

    private static Answer Instance(Call call)
    {
        var host = new Uri(call.Origin).Authority;
        return Answer.Json(new Dictionary<string, object>
        {
            ["tenant_discovery_endpoint"] = $"{call.Origin}/common/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new[] { new { preferred_network = host, preferred_cache = host, aliases = new[] { host } } },
        });
    }

    private static Answer Realm(Call call) => Answer.Json(new
    {
        ver = "1.0", account_type = "Managed", domain_name = call.Route["user"].Split('@')[^1], cloud_instance_name = new Uri(call.Origin).Authority,
        cloud_audience_urn = "urn:federation:MicrosoftOnline",
    });
}
