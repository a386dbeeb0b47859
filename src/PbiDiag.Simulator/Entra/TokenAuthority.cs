using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>Makes access tokens and knows its own again: the services ask it whom a token speaks for.</summary>
internal sealed class TokenAuthority
{
    private readonly TenantState _tenant;
    private readonly ConcurrentDictionary<string, Principal> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _revoked = new(StringComparer.Ordinal);
    private readonly Ids _ids;

    public TokenAuthority(TenantState tenant)
    {
        _tenant = tenant;
        _ids = tenant.Ids;
        var rotated = tenant.Scenario.Tenant.SigningKeyRotated;
        Key = new SigningKey(KeyId($"signing {rotated?.UtcTicks ?? 0}"), "tokens", rotated ?? tenant.Now.AddDays(-100));
        External = new SigningKey(KeyId("external"), "external", tenant.Now.AddDays(-100));
    }

    public SigningKey Key { get; }

    /// <summary>Signs the tokens of a foreign issuer, for federated credentials.</summary>
    public SigningKey External { get; }

    /// <summary>Set by a fault: tokens made now say another time.</summary>
    public int SkewSeconds { get; set; }

    public int LifetimeSeconds => _tenant.Scenario.Tenant.TokenLifetimeSeconds;

    public string Issue(Resource resource, string audience, AppRegistration app, UserAccount? user, IReadOnlyCollection<string> scopes, bool managedIdentity = false)
    {
        var roles = user is null ? Roles(app, resource) : [];
        var now = _tenant.Now.AddSeconds(SkewSeconds);
        var expires = now.AddSeconds(LifetimeSeconds);
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{_tenant.TenantId}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["appid"] = app.AppId.ToString(),
            ["app_displayname"] = app.DisplayName,
            ["appidacr"] = managedIdentity ? "2" : user is null ? "1" : "0",
            ["idtyp"] = user is null ? "app" : "user",
            ["oid"] = (user?.Id ?? app.ServicePrincipalId).ToString(),
            ["sub"] = (user?.Id ?? app.ServicePrincipalId).ToString(),
            ["tid"] = _tenant.TenantId.ToString(),
            ["uti"] = Guid.NewGuid().ToString("N"),
            ["ver"] = "1.0",
        };
        if (roles.Count > 0) claims["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]);
        if (user is not null)
        {
            claims["scp"] = string.Join(' ', scopes);
            claims["upn"] = user.Name;
            claims["unique_name"] = user.Name;
            claims["name"] = user.DisplayName;
        }
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["x5t"] = Key.Id, ["kid"] = Key.Id };
        return Jwt.Sign(header, claims, Key.Key);
    }

    public string IssueFederated(string issuer, string subject, string audience)
    {
        var now = _tenant.Now;
        var claims = new JsonObject
        {
            ["iss"] = issuer, ["sub"] = subject, ["aud"] = audience, ["jti"] = Guid.NewGuid().ToString("N"),
            ["iat"] = now.ToUnixTimeSeconds(), ["nbf"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
        };
        return Jwt.Sign(new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = External.Id }, claims, External.Key);
    }

    /// <summary>Whom the token speaks for; nothing when it is not one of this directory or has been taken back.</summary>
    public Principal? Read(string token)
    {
        if (_revoked.ContainsKey(token)) return null;
        if (_known.TryGetValue(token, out var known)) return known;
        if (Jwt.Read(token) is not { } parts || !Jwt.IsSignedBy(token, Key.Key, "RS256")) return null;
        var claims = parts.Claims;
        if (Jwt.Text(claims, "tid") != _tenant.TenantId.ToString()) return null;
        var audience = Jwt.Text(claims, "aud") ?? "";
        if (Resource.ByAudience(audience) is not { } resource || !Guid.TryParse(Jwt.Text(claims, "oid"), out var id)) return null;
        var user = Jwt.Text(claims, "idtyp") == "user" ? _tenant.Directory.User(id.ToString()) : null;
        var app = Guid.TryParse(Jwt.Text(claims, "appid"), out var appId) ? _tenant.Directory.AppByAppId(appId) : null;
        var principal = new Principal(
            id, app, user, resource, audience,
            (claims["roles"] as JsonArray ?? []).Select(role => (string)role!).ToHashSet(StringComparer.OrdinalIgnoreCase),
            (Jwt.Text(claims, "scp") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Jwt.Time(claims, "exp") ?? DateTimeOffset.MinValue);
        if (_known.Count > 10_000) _known.Clear();
        return _known[token] = principal;
    }

    public void Revoke(string token) => _revoked[token] = true;

    public bool IsRevoked(string token) => _revoked.ContainsKey(token);

    public static IReadOnlyList<string> Roles(AppRegistration app, Resource resource) =>
    [
        .. app.ApplicationPermissions.Select(text => Permission.Parse(text, isApplication: true))
            .Where(permission => permission.Resource.Equals(resource.Key, StringComparison.OrdinalIgnoreCase)).Select(permission => permission.Value),
    ];

    private string KeyId(string name) => _ids.Of("key", name).ToString("N")[..27];
}
