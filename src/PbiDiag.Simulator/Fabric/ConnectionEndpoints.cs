using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Fabric;

/// <summary>Connections of all kinds: what the caller may see, their test, their credentials.</summary>
internal sealed class ConnectionEndpoints(FabricService service, Operations operations)
{
    private static readonly TimeSpan SlowTest = TimeSpan.FromSeconds(1);
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var read = Access.Scope("Connection.Read.All", "Connection.ReadWrite.All");
        var write = Access.Scope("Connection.ReadWrite.All");
        service.Map("GET", "/connections", read, List);
        service.Map("GET", "/connections/{connection}", read, call => Answer.Json(Shape(Find(call))));
        service.Map("PATCH", "/connections/{connection}", write, Update);
        service.Map("POST", "/connections/{connection}/testConnection", read, Test);
        service.Map("GET", "/connections/{connection}/roleAssignments", read, Roles);
    }

    public object Shape(Connection connection)
    {
        var stored = connection.Credential!;
        return new
        {
            id = connection.Id, displayName = connection.Name, gatewayId = _tenant.Sources.GatewayOf(connection)?.Id, connectivityType = Connectivity(connection),
            connectionDetails = new { type = connection.Kind, path = SourcePath.Of(connection) }, privacyLevel = connection.Privacy,
            credentialDetails = new
            {
                credentialType = TypeName(stored.Type), singleSignOnType = connection.SingleSignOn, connectionEncryption = connection.Encryption, skipTestConnection = false,
            },
            connectionRecency = new
            {
                createdDateTime = Json.Time(connection.Created), lastBoundDateTime = Json.Time(connection.Created),
                lastCredentialUsedDateTime = Json.Time(stored.LastUsed),
            },
        };
    }

    public string Connectivity(Connection connection) => _tenant.Sources.GatewayOf(connection)?.Kind switch
    {
        GatewayKind.OnPremises => "OnPremisesGateway",
        GatewayKind.Personal => "OnPremisesGatewayPersonal",
        GatewayKind.VirtualNetwork => "VirtualNetworkGateway",
        _ => connection.Personal ? "PersonalCloud" : "ShareableCloud",
    };

    // A connection without a stored credential shows no type.
    private static string? TypeName(CredentialKind kind) => kind switch
    {
        CredentialKind.None => null,
        CredentialKind.SAS => "SharedAccessSignature",
        _ => kind.ToString(),
    };

    private Answer List(Call call) =>
        FabricPage.Of(service, call, _tenant.Sources.All.Where(connection => _tenant.PowerBI.SeesConnection(connection, call.Caller)).Select(Shape));

    private Connection Find(Call call, bool asOwner = false)
    {
        var connection = _tenant.Sources.ById(call.Id("connection"));
        if (connection is null || !_tenant.PowerBI.SeesConnection(connection, call.Caller)) throw service.NotFound(call, "connection");
        return !asOwner || _tenant.PowerBI.OwnsConnection(connection, call.Caller) ? connection : throw service.NoPermission(call);
    }

    private Answer Test(Call call)
    {
        var connection = Find(call);
        if (connection.TestSeconds > 0) return operations.Accept(call, TimeSpan.FromSeconds(connection.TestSeconds), () => Result(call, connection));
        // A gateway that has to be asked takes longer than the cloud does.
        return _tenant.Sources.GatewayOf(connection) is { Kind: GatewayKind.VirtualNetwork } ? operations.Accept(call, SlowTest, () => Result(call, connection)) : Result(call, connection);
    }

    private Answer Result(Call call, Connection connection)
    {
        var error = _tenant.Sources.Check(connection, isTest: true);
        if (error is null) return Answer.Json(new { status = "Online", errors = Array.Empty<object>() });
        // Refused credentials of a cloud source come as an error of the call, everything else as a test that found it offline.
        return error.IsCredential && connection.Gateway is null && connection.Credential!.Type is CredentialKind.Basic or CredentialKind.Key or CredentialKind.SAS
            ? service.Error(call, 400, "IncorrectCredentials", error.Message)
            : Answer.Json(new { status = "Offline", errors = new[] { new { errorCode = error.Code, message = error.Message } } });
    }

    private Answer Roles(Call call)
    {
        var connection = Find(call, asOwner: true);
        return FabricPage.Of(service, call, connection.Users.Select(user => (object)new
        {
            id = _tenant.Ids.Of("connection role", $"{connection.Name}/{user.Key}"), principal = Principals.Shape(_tenant, user.Key), role = user.Value,
        }));
    }

    private Answer Update(Call call)
    {
        var connection = Find(call, asOwner: true);
        if (call.JsonBody() is not { } body || (string?)body["connectivityType"] != Connectivity(connection))
            throw service.Refusal(call, 400, "InvalidInput", "connectivityType must be that of the connection.");
        if (body["displayName"] is not null || body["privacyLevel"] is not null) connection.Privacy = (string?)body["privacyLevel"] ?? connection.Privacy;
        if (body["credentialDetails"]?["credentials"] is JsonObject sent)
        {
            var credential = Read(call, connection, sent);
            var (before, trouble) = (connection.Credential!, connection.Trouble);
            _tenant.Sources.Store(connection, credential);
            var skip = body["credentialDetails"]!["skipTestConnection"] is JsonValue flag && flag.TryGetValue<bool>(out var on) && on;
            if (!skip && !connection.TestFailsOnly && _tenant.Sources.Check(connection, isTest: true) is { IsCredential: true } error)
            {
                (connection.Credential, connection.Trouble) = (before, trouble);
                throw service.Refusal(call, 400, "IncorrectCredentials", error.Message);
            }
        }
        return Answer.Json(Shape(connection));
    }

    private StoredCredential Read(Call call, Connection connection, JsonObject sent)
    {
        var name = (string?)sent["credentialType"] ?? "";
        if (name == "SharedAccessSignature") name = "SAS";
        if (!Enum.TryParse<CredentialKind>(name, out var kind)) throw service.Refusal(call, 400, "UnsupportedCredentialType", $"The credential type {name} is not supported.");
        if (_tenant.Sources.GatewayOf(connection) is { Kind: not GatewayKind.VirtualNetwork } gateway) return ReadEncrypted(call, gateway, sent, kind);
        var secret = SentSecret(sent, kind);
        if (secret.Reference is { } reference) secret.Value = FromVault(call, reference);
        var needsSecret = kind is not (CredentialKind.Anonymous or CredentialKind.WorkspaceIdentity or CredentialKind.OAuth2);
        if (needsSecret && secret.Value is null) throw service.Refusal(call, 400, "InvalidInput", "The credentials lack a secret.");
        return new StoredCredential
        {
            Type = kind, Username = (string?)sent["username"], Secret = secret.Value, App = (string?)sent["servicePrincipalClientId"],
        };
    }

    private StoredCredential ReadEncrypted(Call call, Gateway gateway, JsonObject sent, CredentialKind kind)
    {
        var ciphers = gateway.Kind == GatewayKind.Personal
            ? [(gateway.Id!.Value, (string?)sent["encryptedCredentials"])]
            : gateway.Members.Select(member => (member.Id!.Value, CipherFor(sent, member.Id!.Value))).ToList();
        // Any member may run the refresh: each must be able to read them, and read the same.
        string? plain = null;
        foreach (var (id, cipher) in ciphers)
        {
            if (cipher is null) throw service.Refusal(call, 400, "InvalidInput", "There must be encrypted credentials for each gateway of the cluster.");
            var read = _tenant.Sources.Keys[id].Decrypt(cipher)
                ?? throw service.Refusal(call, 400, "DM_GWPipeline_Gateway_DecryptionError", "The credentials could not be decrypted with the key of the gateway.");
            if (read != (plain ??= read)) throw service.Refusal(call, 400, "InvalidInput", "The gateways of the cluster were given different credentials.");
        }
        return SentCredential.Parse(plain!, kind) ?? throw service.Refusal(call, 400, "InvalidInput", "The credentials do not have the form of their type.");
    }

    private static string? CipherFor(JsonObject sent, Guid gateway) => (string?)(sent["values"] as JsonArray ?? []).OfType<JsonObject>()
        .FirstOrDefault(value => Guid.TryParse((string?)value["gatewayId"], out var id) && id == gateway)?["encryptedCredentials"];

    private static (string? Value, JsonObject? Reference) SentSecret(JsonObject sent, CredentialKind kind)
    {
        var name = kind switch
        {
            CredentialKind.Basic or CredentialKind.Windows => "password",
            CredentialKind.Key => "key",
            CredentialKind.SAS => "token",
            CredentialKind.ServicePrincipal => "servicePrincipalSecret",
            CredentialKind.KeyPair => "privateKey",
            _ => "",
        };
        return ((string?)sent[name], sent[name + "Reference"] as JsonObject);
    }

    private string FromVault(Call call, JsonObject reference)
    {
        var name = (string?)reference["secretName"];
        var secret = _tenant.Scenario.KeyVaults.SelectMany(vault => vault.Secrets).FirstOrDefault(secret => secret.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return secret?.Value ?? throw service.Refusal(call, 400, "KeyVaultSecretNotFound", $"The secret {name} was not found in the referenced vault.");
    }
}
