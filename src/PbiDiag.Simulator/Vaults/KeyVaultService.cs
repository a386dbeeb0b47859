using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Vaults;

/// <summary>Azure Key Vault, secrets. The vault's name is the first segment of the path.</summary>
internal sealed class KeyVaultService : ServiceBase
{
    private const int MostOnPage = 25;
    private readonly ConcurrentDictionary<KeyVault, Lock> _gates = new();

    public KeyVaultService(TenantState tenant)
        : base(tenant)
    {
        var any = Access.AnyToken with { Scopes = ["user_impersonation"] };
        Map("GET", "/{vault}/secrets", any, List);
        Map("GET", "/{vault}/secrets/{secret}", any, call => Answer.Json(Bundle(call, Secret(call))));
        Map("GET", "/{vault}/secrets/{secret}/versions", any, Versions);
        Map("GET", "/{vault}/secrets/{secret}/{version}", any, call => Answer.Json(Bundle(call, Secret(call))));
        Map("PUT", "/{vault}/secrets/{secret}", any, Set);
    }

    protected override Answer Unknown(Call call, bool pathKnown) => Error(call, pathKnown ? 405 : 404, "BadParameter", "The request path is not known.");

    protected override Answer? Refuse(Call call, Route route)
    {
        if (call.Token != TokenStatus.Good || call.Caller.Resource != Resource.KeyVault)
        {
            // The challenge tells a client which directory and resource its token has to come from.
            var challenge = $"Bearer authorization=\"{call.Origin}/{Tenant.TenantId}\", resource=\"{Resource.KeyVault.Audience}\"";
            return Error(call, 401, "Unauthorized", "AKV10000: Request is missing a Bearer or PoP token.").With("WWW-Authenticate", challenge);
        }
        if (call.Parameter("api-version") is null) return Error(call, 400, "BadParameter", "The api-version query parameter is missing.");
        if (Find(call) is not { } vault) return Error(call, 404, "VaultNotFound", "The vault was not found.");
        return Tenant.IsCaller(call.Caller) && (vault.CallerMayList ?? Tenant.Scenario.Caller.VaultReader) ? null : Answer.Json(new
        {
            error = new
            {
                code = "Forbidden",
                message = $"Caller is not authorized to perform action on resource. Action: 'Microsoft.KeyVault/vaults/secrets/readMetadata/action' Vault: {vault.Name}",
                innererror = new { code = "ForbiddenByRbac" },
            },
        }, 403);
    }

    public override Answer Error(Call call, int status, string? code, string? message) =>
        Answer.Json(new { error = new { code = code ?? "InternalServerError", message = message ?? "An internal error has occurred." } }, status);

    public override void AddRequestIds(Call call, Answer answer) =>
        answer.With("x-ms-request-id", call.RequestId.ToString()).With("x-ms-keyvault-service-version", "1.9.0");

    private KeyVault? Find(Call call) =>
        Tenant.Scenario.KeyVaults.Find(vault => vault.Name.Equals(call.Route["vault"], StringComparison.OrdinalIgnoreCase));

    private VaultSecret Secret(Call call)
    {
        var secret = Find(call)!.Secrets.Find(secret => secret.Name.Equals(call.Route["secret"], StringComparison.OrdinalIgnoreCase));
        if (secret is null)
            throw new RefusedException(Error(call, 404, "SecretNotFound", $"A secret with (name/id) {call.Route["secret"]} was not found in this key vault."));
        return secret.Enabled || call.Path.EndsWith("/versions", StringComparison.Ordinal) ? secret
            : throw new RefusedException(Error(call, 403, "Forbidden", "Operation get is not allowed on a disabled secret."));
    }

    private Answer List(Call call)
    {
        var most = call.Number("maxresults") ?? MostOnPage;
        if (most is < 1 or > MostOnPage) throw new RefusedException(Error(call, 400, "BadParameter", "maxresults must be from 1 to 25."));
        var skip = call.Parameter("$skiptoken") is { } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var vault = Find(call)!;
        var page = vault.Secrets.Skip(skip).Take(most + 1).ToList();
        var next = page.Count > most
            ? $"{Base(call)}/secrets?api-version={call.Parameter("api-version")}&$skiptoken={skip + most}&maxresults={most}" : null;
        return Answer.Json(new { value = page.Take(most).Select(secret => Item(call, secret, null)), nextLink = next });
    }

    private Answer Versions(Call call)
    {
        var secret = Secret(call);
        var all = Enumerable.Range(0, secret.OlderVersions + 1).Select(age => Item(call, secret, Version(secret, age), age));
        return Answer.Json(new { value = all });
    }

    private Answer Set(Call call)
    {
        var vault = Find(call)!;
        if (call.JsonBody() is not { } body || (string?)body["value"] is not { } value)
            throw new RefusedException(Error(call, 400, "BadParameter", "The body must hold value."));
        lock (_gates.GetOrAdd(vault, _ => new Lock()))
        {
            var name = call.Route["secret"];
            var secret = vault.Secrets.Find(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (secret is null) vault.Secrets = [.. vault.Secrets, secret = new VaultSecret { Name = name, OlderVersions = -1 }];
            secret.Value = value;
            secret.OlderVersions++;
            secret.Created = Tenant.Now;
            secret.Expires = body["attributes"]?["exp"] is JsonValue exp && exp.TryGetValue<long>(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
            secret.ContentType = (string?)body["contentType"];
            secret.Tags = body["tags"] is JsonObject tags ? tags.ToDictionary(tag => tag.Key, tag => (string?)tag.Value ?? "") : [];
            return Answer.Json(Bundle(call, secret));
        }
    }

    private static string Base(Call call) => $"{call.Origin}/vault/{call.Route["vault"]}";

    private string Version(VaultSecret secret, int age) => Tenant.Ids.Of("secret version", $"{secret.Name}/{secret.Created}/{age}").ToString("N");

    private Dictionary<string, object?> Item(Call call, VaultSecret secret, string? version, int age = 0) => new Dictionary<string, object?>
    {
        // The id is a name, and has the real form that client libraries take apart; links to follow lead here.
        ["id"] = $"https://{call.Route["vault"].ToLowerInvariant()}.vault.azure.net/secrets/{secret.Name}{(version is null ? "" : "/" + version)}",
        ["attributes"] = new
        {
            enabled = secret.Enabled, nbf = secret.NotBefore?.ToUnixTimeSeconds(), exp = secret.Expires?.ToUnixTimeSeconds(),
            created = secret.Created!.Value.AddDays(-365 * age).ToUnixTimeSeconds(), updated = secret.Created.Value.AddDays(-365 * age).ToUnixTimeSeconds(),
            recoveryLevel = "Recoverable+Purgeable",
        },
        ["contentType"] = secret.ContentType,
        ["tags"] = secret.Tags.Count == 0 ? null : secret.Tags,
        ["managed"] = secret.Managed ? true : null,
    }.Where(member => member.Value is not null).ToDictionary();

    private Dictionary<string, object?> Bundle(Call call, VaultSecret secret)
    {
        var bundle = Item(call, secret, Version(secret, 0));
        bundle["value"] = secret.Value;
        return bundle;
    }
}
