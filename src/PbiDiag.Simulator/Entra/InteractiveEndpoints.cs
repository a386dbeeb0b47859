using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Entra;

/// <summary>Device code and browser sign-in. The person is the scenario's caller, who signs in at once.</summary>
internal sealed class InteractiveEndpoints(TenantState tenant, Grants grants)
{
    public Answer DeviceCode(TokenRequest request)
    {
        try
        {
            TenantNames.Require(tenant, request.Tenant, allowCommon: true);
            if (request["client_id"] is null) throw new AadException(AadErrors.ParameterMissing("client_id"));
            var app = Guid.TryParse(request.ClientId, out var id) ? tenant.Directory.AppByAppId(id) : null;
            if (app is null or { Deleted: not null }) throw new AadException(AadErrors.AppNotFound(request.ClientId, tenant.Scenario.Tenant.DisplayName));
        }
        catch (AadException refused)
        {
            return AadAnswers.Error(refused.Error, request.Call, tenant.Now);
        }
        var code = "DAQAB." + Guid.NewGuid().ToString("N");
        grants.Devices[code] = new() { ClientId = request.ClientId, Scope = request["scope"] ?? "", Issued = tenant.Now };
        var user = Guid.NewGuid().ToString("N")[..9].ToUpperInvariant();
        var url = request.Call.Origin + "/devicelogin";
        return Answer.Json(new
        {
            user_code = user, device_code = code, verification_uri = url, expires_in = 900, interval = 1,
            message = $"To sign in, use a web browser to open the page {url} and enter the code {user} to authenticate.",
        });
    }

    public Answer Authorize(Call call)
    {
        var redirect = call.Parameter("redirect_uri") ?? "";
        var client = call.Parameter("client_id") ?? "";
        var app = Guid.TryParse(client, out var id) ? tenant.Directory.AppByAppId(id) : null;
        try
        {
            TenantNames.Require(tenant, call.Route["tenant"], allowCommon: true);
        }
        catch (AadException refused)
        {
            return AuthorizeAnswers.Shown(refused.Error);
        }
        if (app is null or { Deleted: not null }) return AuthorizeAnswers.Shown(AadErrors.AppNotFound(client, tenant.Scenario.Tenant.DisplayName));
        if (!IsRegistered(app, redirect)) return AuthorizeAnswers.Shown(AadErrors.RedirectMismatch(redirect, client));
        if (tenant.Directory.User(tenant.Scenario.Caller.User) is not { } user)
            return AuthorizeAnswers.Back(call, redirect, ("error", "access_denied"), ("error_description", "AADSTS65004: User declined to consent to access the app."));
        var code = "0.sim." + Guid.NewGuid().ToString("N");
        grants.Codes[code] = new()
        {
            User = user.Name, ClientId = app.AppId.ToString()!, RedirectUri = redirect, Scope = call.Parameter("scope") ?? "",
            Challenge = call.Parameter("code_challenge"), Issued = tenant.Now,
        };
        return AuthorizeAnswers.Back(call, redirect, ("code", code), ("client_info", IdTokens.ClientInfo(tenant, user)), ("session_state", call.RequestId.ToString()));
    }

    private static bool IsRegistered(AppRegistration app, string redirect)
    {
        var known = app.RedirectUris.Web.Concat(app.RedirectUris.Spa).Concat(app.RedirectUris.PublicClient);
        // A loopback address of a desktop app may have any port.
        return known.Any(uri => uri == redirect
            || (Uri.TryCreate(redirect, UriKind.Absolute, out var given) && given.IsLoopback && Uri.TryCreate(uri, UriKind.Absolute, out var own)
                && own.IsLoopback && own.AbsolutePath == given.AbsolutePath && own.Scheme == given.Scheme && own.Host == given.Host));
    }
}
