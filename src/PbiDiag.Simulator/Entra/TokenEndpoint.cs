using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Entra;

/// <summary>The token endpoint: every grant that a client of Power BI uses.</summary>
internal sealed class TokenEndpoint(TenantState tenant, TokenAuthority authority, CertificateStore certificates, Grants grants)
{
    private const int PollsUntilSignedIn = 1;
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DeviceLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);
    private readonly ClientAuthentication _clients = new(tenant, authority, certificates);
    private readonly SignInWriter _log = new(tenant);

    public Answer Handle(TokenRequest request)
    {
        var attempt = new SignInAttempt(request);
        try
        {
            var answer = Grant(request, attempt);
            _log.Write(attempt, null);
            return answer;
        }
        catch (AadException refused)
        {
            _log.Write(attempt, refused.Error);
            return AadAnswers.Error(refused.Error, request.Call, tenant.Now);
        }
    }

    private Answer Grant(TokenRequest request, SignInAttempt attempt)
    {
        var grant = request["grant_type"] ?? throw new AadException(AadErrors.ParameterMissing("grant_type"));
        TenantNames.Require(tenant, request.Tenant, allowCommon: grant != "client_credentials");
        if (request["client_id"] is null) throw new AadException(AadErrors.ParameterMissing("client_id"));
        var app = attempt.App = FindApp(request.ClientId);
        return grant switch
        {
            "client_credentials" => ForApp(request, app, attempt),
            "password" => ForUser(request, app, ByPassword(request, attempt), attempt, canAnswerMfa: false),
            "authorization_code" => ForUser(request, app, ByCode(request, app), attempt, canAnswerMfa: true),
            "refresh_token" => ForUser(request, app, ByRefreshToken(request, attempt), attempt, canAnswerMfa: false),
            "urn:ietf:params:oauth:grant-type:device_code" or "device_code" => ForUser(request, app, ByDevice(request), attempt, canAnswerMfa: true),
            _ => throw new AadException(AadErrors.GrantUnknown(grant)),
        };
    }

    private Answer ForApp(TokenRequest request, AppRegistration app, SignInAttempt attempt)
    {
        var (resource, audience) = AudienceOf(request, defaultOnly: true);
        attempt.Resource = resource;
        attempt.Credential = _clients.Prove(request, app);
        if (tenant.Policies.Blocking(null, app, resource) is { } policy)
        {
            attempt.Policy = policy;
            throw new AadException(AadErrors.BlockedByPolicy());
        }
        return TokenAnswer(request, authority.Issue(resource, audience, app, null, []), audience);
    }

    private Answer ForUser(TokenRequest request, AppRegistration app, UserAccount user, SignInAttempt attempt, bool canAnswerMfa)
    {
        attempt.User = user;
        if (!app.PublicClient && request["client_secret"] is null && request["client_assertion"] is null
            && app.RedirectUris.PublicClient.Count == 0 && app.RedirectUris.Spa.Count == 0) throw new AadException(AadErrors.CredentialMissing());
        if (request["client_secret"] is not null || request["client_assertion"] is not null) attempt.Credential = _clients.Prove(request, app);
        if (!app.Enabled) throw new AadException(AadErrors.AppDisabled(app.AppId.ToString()!, app.DisplayName!));
        if (!user.Enabled) throw new AadException(AadErrors.UserDisabled());
        if (user.Locked) throw new AadException(AadErrors.UserLocked());
        if (user.PasswordExpired) throw new AadException(AadErrors.PasswordExpired());
        var (resource, audience) = AudienceOf(request, defaultOnly: false);
        attempt.Resource = resource;
        if (tenant.Policies.Blocking(user, null, resource) is { } blocking)
        {
            attempt.Policy = blocking;
            throw new AadException(AadErrors.BlockedByPolicy());
        }
        if (!canAnswerMfa && tenant.Policies.AskingForMfa(user, resource) is { } mfa)
        {
            attempt.Policy = mfa;
            throw new AadException(AadErrors.MfaRequired(resource.AppId.ToString()));
        }
        if (app.AssignmentRequired) throw new AadException(AadErrors.AssignmentMissing(user.Name, app.AppId.ToString()!, app.DisplayName!));
        var scopes = Scopes(app, resource);
        if (scopes.Count == 0) throw new AadException(AadErrors.ConsentMissing(app.AppId.ToString()!, app.DisplayName!));
        var token = authority.Issue(resource, audience, app, user, scopes);
        return TokenAnswer(request, token, audience, app, user, scopes);
    }

    private UserAccount ByPassword(TokenRequest request, SignInAttempt attempt)
    {
        var name = request["username"] ?? throw new AadException(AadErrors.ParameterMissing("username"));
        var user = FindUser(name);
        attempt.User = user;
        return request["password"] == user.Password ? user : throw new AadException(AadErrors.PasswordWrong());
    }

    private UserAccount ByCode(TokenRequest request, AppRegistration app)
    {
        var code = request["code"] ?? throw new AadException(AadErrors.ParameterMissing("code"));
        if (!grants.Codes.TryGetValue(code, out var granted) || granted.ClientId != app.AppId.ToString()) throw new AadException(AadErrors.CodeMalformed());
        if (granted.Used) throw new AadException(AadErrors.CodeUsed());
        if (tenant.Now - granted.Issued > CodeLife) throw new AadException(AadErrors.CodeExpired());
        if (request["redirect_uri"] != granted.RedirectUri) throw new AadException(AadErrors.CodeRedirect(request["redirect_uri"] ?? "", granted.RedirectUri));
        if (granted.Challenge is { } challenge
            && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(request["code_verifier"] ?? ""))) != challenge)
            throw new AadException(AadErrors.VerifierWrong());
        granted.Used = true;
        return FindUser(granted.User);
    }

    private UserAccount ByRefreshToken(TokenRequest request, SignInAttempt attempt)
    {
        var token = request["refresh_token"] ?? throw new AadException(AadErrors.ParameterMissing("refresh_token"));
        attempt.IsSilent = true;
        if (!grants.RefreshTokens.TryGetValue(token, out var granted)) throw new AadException(AadErrors.RefreshTokenMalformed());
        var user = FindUser(granted.User);
        attempt.User = user;
        if (user.SessionsValidFrom > granted.Issued) throw new AadException(AadErrors.RefreshTokenRevoked(granted.Issued, user.SessionsValidFrom.Value));
        return tenant.Now - granted.Issued > RefreshLife ? throw new AadException(AadErrors.RefreshTokenInactive(granted.Issued)) : user;
    }

    private UserAccount ByDevice(TokenRequest request)
    {
        var code = request["device_code"] ?? request["code"] ?? throw new AadException(AadErrors.ParameterMissing("device_code"));
        if (!grants.Devices.TryGetValue(code, out var granted)) throw new AadException(AadErrors.DeviceDeclined());
        if (tenant.Now - granted.Issued > DeviceLife) throw new AadException(AadErrors.DeviceExpired());
        if (granted.Polls++ < PollsUntilSignedIn) throw new AadException(AadErrors.DevicePending());
        return FindUser(tenant.Scenario.Caller.User ?? throw new AadException(AadErrors.DeviceDeclined()));
    }

    private AppRegistration FindApp(string clientId)
    {
        if (!Guid.TryParse(clientId, out var id)) throw new AadException(AadErrors.AppNotFound(clientId, tenant.Scenario.Tenant.DisplayName));
        var app = tenant.Directory.AppByAppId(id);
        return app is null || app.Deleted is not null || app.Kind == AppKind.ManagedIdentity
            ? throw new AadException(AadErrors.AppNotFound(clientId, tenant.Scenario.Tenant.DisplayName)) : app;
    }

    private UserAccount FindUser(string name) =>
        tenant.Directory.User(name) is { Deleted: null } user ? user : throw new AadException(AadErrors.UserNotFound(name, tenant.Scenario.Tenant.DisplayName));

    private (Resource Resource, string Audience) AudienceOf(TokenRequest request, bool defaultOnly)
    {
        if (!request.IsV2)
        {
            var wanted = request["resource"] ?? throw new AadException(AadErrors.ParameterMissing("resource"));
            return (Resource.ByAudience(wanted) ?? throw NoResource(wanted), wanted);
        }
        var scope = request["scope"] ?? throw new AadException(AadErrors.ParameterMissing("scope"));
        var own = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("openid" or "profile" or "offline_access" or "email")).ToList();
        if (own.Count == 0) return (Resource.Graph, Resource.Graph.Audience);
        var slash = own[0].LastIndexOf('/');
        if (defaultOnly && !own[0].EndsWith("/.default", StringComparison.Ordinal)) throw new AadException(AadErrors.ScopeNotDefault(scope));
        if (slash <= "https://".Length) throw new AadException(AadErrors.ScopeInvalid(scope));
        var audience = own[0][..slash];
        return (Resource.ByAudience(audience) ?? throw NoResource(audience), audience.TrimEnd('/'));
    }

    private AadException NoResource(string name) => new(AadErrors.ResourceNotFound(name, tenant.Scenario.Tenant.DisplayName));

    private static IReadOnlyList<string> Scopes(AppRegistration app, Resource resource) =>
    [
        .. app.DelegatedPermissions.Select(text => Permission.Parse(text, isApplication: false))
            .Where(permission => permission.Resource.Equals(resource.Key, StringComparison.OrdinalIgnoreCase)).Select(permission => permission.Value),
    ];

    private Answer TokenAnswer(
        TokenRequest request, string token, string audience, AppRegistration? app = null, UserAccount? user = null, IReadOnlyList<string>? scopes = null)
    {
        var seconds = authority.LifetimeSeconds;
        // The older endpoint writes its numbers as text.
        JsonNode left = request.IsV2 ? seconds - 1 : Json.Text(seconds - 1);
        var body = new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = left, ["ext_expires_in"] = left.DeepClone() };
        if (!request.IsV2)
        {
            body["expires_on"] = Json.Text(tenant.Now.AddSeconds(seconds).ToUnixTimeSeconds());
            body["not_before"] = Json.Text(tenant.Now.ToUnixTimeSeconds());
            body["resource"] = audience;
        }
        body["access_token"] = token;
        if (user is not null)
        {
            var refresh = "0.sim." + Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N");
            grants.RefreshTokens[refresh] = new(user.Name, app!.AppId.ToString()!, tenant.Now);
            body["scope"] = string.Join(' ', scopes!.Select(scope => $"{audience}/{scope}"));
            body["refresh_token"] = refresh;
            body["id_token"] = IdTokens.Of(tenant, authority, app, user, request.Call.Origin);
            body["client_info"] = IdTokens.ClientInfo(tenant, user);
        }
        return Answer.Json(body);
    }
}
