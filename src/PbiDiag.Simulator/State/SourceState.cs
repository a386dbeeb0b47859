using System.Globalization;
using PbiDiag.Simulator.Entra;

namespace PbiDiag.Simulator.State;

/// <summary>Whether a source answers with its stored credential: it follows from gateway, credential, account and app as they are now.</summary>
internal sealed class SourceState
{
    // A tenant with hundreds of gateways need not wait for hundreds of keys.
    private const int MostKeys = 8;
    private static readonly TimeSpan RefreshTokenLife = TimeSpan.FromDays(90);
    private readonly TenantState _tenant;
    private readonly Dictionary<string, Connection> _byName;
    private readonly Dictionary<Guid, Connection> _byId;
    private readonly Dictionary<string, Gateway> _gatewaysByName;
    private readonly Dictionary<Guid, Gateway> _gatewaysById;

    public SourceState(TenantState tenant)
    {
        _tenant = tenant;
        var scenario = tenant.Scenario;
        _byName = scenario.Connections.ToDictionary(connection => connection.Name, StringComparer.OrdinalIgnoreCase);
        _byId = scenario.Connections.ToDictionary(connection => connection.Id!.Value);
        _gatewaysByName = scenario.Gateways.ToDictionary(gateway => gateway.Name, StringComparer.OrdinalIgnoreCase);
        _gatewaysById = scenario.Gateways.ToDictionary(gateway => gateway.Id!.Value);
        Keys = scenario.Gateways.SelectMany((gateway, index) => KeysOf(gateway, index % MostKeys)).ToDictionary(pair => pair.Id, pair => pair.Key);
    }

    /// <summary>By the ids of gateways and of members: the first member is the gateway itself, each other has a key of its own.</summary>
    public IReadOnlyDictionary<Guid, GatewayKey> Keys { get; }

    public IEnumerable<Connection> All => _tenant.Scenario.Connections;

    public Connection ByName(string name) => _byName[name];

    public Connection? ById(Guid id) => _byId.GetValueOrDefault(id);

    public Gateway? GatewayOf(Connection connection) => connection.Gateway is null ? null : _gatewaysByName[connection.Gateway];

    public Gateway? Gateway(Guid id) => _gatewaysById.GetValueOrDefault(id);

    /// <summary>The gateway id that a model's data source shows: a cloud source shows one too, that no list has.</summary>
    public Guid? ShownGatewayId(Connection connection) =>
        GatewayOf(connection)?.Id ?? (connection.HiddenGatewayId ? _tenant.Ids.Of("hidden gateway", connection.Name) : null);

    private static IEnumerable<(Guid Id, GatewayKey Key)> KeysOf(Gateway gateway, int index) => gateway.Members.Skip(1)
        .Select((member, position) => (member.Id!.Value, new GatewayKey(MostKeys + position, gateway.KeyBits))).Prepend((gateway.Id!.Value, new GatewayKey(index, gateway.KeyBits)));

    public static bool IsOnline(Gateway gateway) =>
        gateway.Online && (gateway.Members.Count == 0 || gateway.Members.Exists(member => member.Enabled && member.Online));

    /// <summary>Why the source does not answer, or nothing when it does.</summary>
    public SourceError? Check(Connection source, bool isTest)
    {
        var since = source.BrokenSince ?? _tenant.Scenario.Clock.Now!.Value.AddHours(-36);
        if (GatewayOf(source) is { } gateway)
        {
            if (!IsOnline(gateway)) return SourceErrors.GatewayUnreachable(gateway.OfflineSince ?? since);
            if (gateway.Reinstalled > source.Credential?.StoredAt) return SourceErrors.KeyChanged(gateway.Reinstalled.Value);
        }
        if (source.TestFailsOnly && !isTest) return null;
        var error = source.TestFailsOnly ? SourceErrors.Of(SourceTrouble.AccessUnauthorized, source, since) : Truth(source, since);
        return error is null || source.Failure is not { } own ? error : error with
        {
            Code = own.Code ?? error.Code,
            Message = own.Message ?? error.Message,
            UnderlyingCode = own.UnderlyingCode ?? error.UnderlyingCode,
            NativeCode = own.NativeCode ?? error.NativeCode,
            Reason = own.Reason ?? error.Reason,
        };
    }

    /// <summary>Stores a credential, and forgets a trouble that a new credential ends.</summary>
    public void Store(Connection source, StoredCredential credential)
    {
        credential.StoredAt = credential.LastUsed = _tenant.Now;
        source.Credential = credential;
        if (source.Trouble is SourceTrouble.CredentialMissing or SourceTrouble.TokenExpired or SourceTrouble.TokenRevoked or SourceTrouble.LoginFailed
            or SourceTrouble.SasExpired or SourceTrouble.KeyInvalid or SourceTrouble.PasswordExpired or SourceTrouble.AccessUnauthorized
            or SourceTrouble.MfaRequired or SourceTrouble.AccountDisabled or SourceTrouble.BlockedByPolicy)
            source.Trouble = null;
    }

    private SourceError? Truth(Connection source, DateTimeOffset since)
    {
        var credential = source.Credential!;
        if (source.Trouble is { } trouble) return OfTrouble(trouble, source, credential, since);
        return credential.Type switch
        {
            CredentialKind.None => SourceErrors.Of(SourceTrouble.CredentialMissing, source, since),
            CredentialKind.OAuth2 when credential.Account is { } account => OfAccount(account, credential, source.BrokenSince),
            CredentialKind.OAuth2 => OfAccessToken(credential),
            CredentialKind.ServicePrincipal => OfApp(source, credential),
            CredentialKind.SAS => OfSas(source, credential) ?? OfSecret(source, credential, since),
            _ => OfSecret(source, credential, since),
        };
    }

    private SourceError OfTrouble(SourceTrouble trouble, Connection source, StoredCredential credential, DateTimeOffset since)
    {
        var user = credential.Account is { } name ? _tenant.Directory.User(name) : null;
        AadError? refusal = trouble switch
        {
            SourceTrouble.TokenExpired => AadErrors.RefreshTokenInactive(credential.LastUsed!.Value - RefreshTokenLife),
            SourceTrouble.TokenRevoked => AadErrors.RefreshTokenRevoked(credential.StoredAt!.Value, user?.SessionsValidFrom ?? since),
            SourceTrouble.MfaRequired => AadErrors.MfaRequired(Resource.PowerBI.AppId.ToString()),
            SourceTrouble.BlockedByPolicy => AadErrors.BlockedByPolicy(),
            SourceTrouble.AccountDisabled => AadErrors.UserDisabled(),
            _ => null,
        };
        return refusal is null ? SourceErrors.Of(trouble, source, since) : Told(refusal, since);
    }

    private SourceError? OfAccount(string name, StoredCredential credential, DateTimeOffset? brokenSince)
    {
        if (_tenant.Directory.User(name) is not { } user) return null;
        var start = _tenant.Scenario.Clock.Now!.Value;
        var recently = brokenSince ?? start.AddHours(-36);
        if (user.Deleted is { } deleted) return Told(AadErrors.UserNotFound(user.Name, _tenant.Scenario.Tenant.DisplayName), deleted);
        if (!user.Enabled) return Told(AadErrors.UserDisabled(), recently);
        if (user.SessionsValidFrom > credential.StoredAt)
            return Told(AadErrors.RefreshTokenRevoked(credential.StoredAt!.Value, user.SessionsValidFrom.Value), user.SessionsValidFrom.Value);
        if (user.PasswordChanged > credential.StoredAt && !user.Synced)
            return Told(AadErrors.RefreshTokenRevoked(credential.StoredAt!.Value, user.PasswordChanged.Value), user.PasswordChanged.Value);
        if (start - credential.LastUsed > RefreshTokenLife)
            return Told(AadErrors.RefreshTokenInactive(credential.LastUsed!.Value), credential.LastUsed.Value + RefreshTokenLife);
        if (_tenant.Policies.Blocking(user, null, Resource.PowerBI) is { } blocking)
            return Told(AadErrors.BlockedByPolicy(), Later(blocking.Modified!.Value, credential.StoredAt!.Value));
        return _tenant.Policies.AskingForMfa(user, Resource.PowerBI) is { } mfa && mfa.Modified > credential.StoredAt
            ? Told(AadErrors.MfaRequired(Resource.PowerBI.AppId.ToString()), mfa.Modified.Value) : null;
    }

    /// <summary>A token set through the API comes without a refresh token: it is good for an hour.</summary>
    private SourceError? OfAccessToken(StoredCredential credential)
    {
        var ends = credential.StoredAt!.Value + TimeSpan.FromHours(1);
        return credential.Secret is null || ends > _tenant.Now ? null
            : SourceErrors.Token("The access token has expired and there is no refresh token to renew it with.", ends);
    }

    private SourceError? OfApp(Connection source, StoredCredential credential)
    {
        var app = _tenant.Directory.App(credential.App) ?? (Guid.TryParse(credential.App, out var id) ? _tenant.Directory.AppByAppId(id) : null);
        if (app is null) return OfSecret(source, credential, source.BrokenSince ?? _tenant.Now);
        var refusal = AppCredentials.Refusal(_tenant, app, credential.Secret ?? "", _tenant.Now, out var since);
        return refusal is null ? null : Told(refusal, source.BrokenSince ?? since);
    }

    private SourceError? OfSas(Connection source, StoredCredential credential)
    {
        var end = (credential.Secret ?? "").Split('?', '&').FirstOrDefault(part => part.StartsWith("se=", StringComparison.Ordinal));
        return end is not null
            && DateTimeOffset.TryParse(Uri.UnescapeDataString(end[3..]), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var ends)
            && ends < _tenant.Now
            ? SourceErrors.Of(SourceTrouble.SasExpired, source, ends) : null;
    }

    private SourceError? OfSecret(Connection source, StoredCredential credential, DateTimeOffset since)
    {
        if (source.Accepts is not { } accepts) return null;
        // The password of an account tells itself since when the stored one is wrong.
        if (source.BrokenSince is null && _tenant.Directory.User(credential.Account)?.PasswordChanged is { } changed && changed > credential.StoredAt) since = changed;
        var right = (accepts.Types.Count == 0 || accepts.Types.Contains(credential.Type))
            && (accepts.Secret is null || accepts.Secret == credential.Secret)
            && (accepts.Username is null || credential.Username is null || accepts.Username.Equals(credential.Username, StringComparison.OrdinalIgnoreCase));
        return right ? null : SourceErrors.Of(credential.Type is CredentialKind.Key or CredentialKind.SAS ? SourceTrouble.KeyInvalid : SourceTrouble.LoginFailed, source, since);
    }

    private static SourceError Told(AadError refusal, DateTimeOffset since) => SourceErrors.Token(refusal.Text, since);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
