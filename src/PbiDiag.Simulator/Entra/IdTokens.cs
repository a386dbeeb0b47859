using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>What a client learns of the person who signed in.</summary>
internal static class IdTokens
{
    public static string Of(TenantState tenant, TokenAuthority authority, AppRegistration app, UserAccount user, string origin)
    {
        var now = tenant.Now;
        return Jwt.Sign(
            new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = authority.Key.Id },
            new JsonObject
            {
                ["aud"] = app.AppId.ToString(), ["iss"] = $"{origin}/{tenant.TenantId}/v2.0", ["iat"] = now.ToUnixTimeSeconds(),
                ["nbf"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddHours(1).ToUnixTimeSeconds(), ["oid"] = user.Id.ToString(), ["sub"] = user.Id.ToString(),
                ["preferred_username"] = user.Name, ["name"] = user.DisplayName, ["tid"] = tenant.TenantId.ToString(), ["ver"] = "2.0",
            },
            authority.Key.Key);
    }

    public static string ClientInfo(TenantState tenant, UserAccount user) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new JsonObject { ["uid"] = user.Id.ToString(), ["utid"] = tenant.TenantId.ToString() }.ToJsonString()));
}
