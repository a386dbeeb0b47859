using PbiDiag.Facts.Apps;
using PbiDiag.Facts.DataSources;
using PbiDiag.Linting.Requests;
using PbiDiag.Results;
using PbiDiag.Services.Entra.Models;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.KeyVault.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>All that is known of one failing thing. What was not asked says so; what could not be read says why.</summary>
public sealed record CaseFacts
{
    /// <summary>What is asked about.</summary>
    public CaseSubject Subject { get; init; }

    /// <summary>The error in hand, then what the live tests answered.</summary>
    public IReadOnlyList<ErrorInfo> Errors { get; init; } = [];

    /// <summary>The time that counts as now.</summary>
    public DateTimeOffset Now { get; init; }

    public CaseItem? Item { get; init; }

    /// <summary>Where the refused call went, where no model is at hand.</summary>
    public NamedPlace? Place { get; init; }

    public RunTimes Times { get; init; } = new();

    /// <summary>The run that failed, where it was at hand; else <see cref="History"/> may have it.</summary>
    public Refresh? Run { get; init; }

    /// <summary>The source that fails.</summary>
    public Tied<KnownSource>? Source { get; init; }

    /// <summary>A login and its password, a key, an app that is refused: these can be anybody's, and nothing that the model's owner did says anything of them.</summary>
    public bool HasOwnLogin => Errors.Count > 0 && Source?.What.CredentialType is { Length: > 0 } kind && !kind.Equals("OAuth2", StringComparison.OrdinalIgnoreCase);

    /// <summary>The account by name, as the error or the model names it.</summary>
    public Tied<string>? AccountName { get; init; }

    /// <summary>The login that the source's refusal names, which need not be an account of the directory.</summary>
    public string? Login { get; init; }

    /// <summary>The app's id as the error names it.</summary>
    public Tied<string>? AppId { get; init; }

    /// <summary>The tenant that the text names.</summary>
    public string? TenantId { get; init; }

    /// <summary>The tenant that is signed in to.</summary>
    public string? HomeTenantId { get; init; }

    /// <summary>Requests to sign in that the text holds, without their secrets.</summary>
    public IReadOnlyList<AuthRequest> Requests { get; init; } = [];

    /// <summary>What a token in the text says of itself.</summary>
    public TokenClaims? Token { get; init; }

    public Fact<IReadOnlyList<Refresh>> History { get; init; } = FactOf.NotAsked<IReadOnlyList<Refresh>>();

    public Fact<RefreshSchedule> Schedule { get; init; } = FactOf.NotAsked<RefreshSchedule>();

    public Fact<Dataset> Model { get; init; } = FactOf.NotAsked<Dataset>();

    /// <summary>All sources of the model.</summary>
    public Fact<IReadOnlyList<KnownSource>> Sources { get; init; } = FactOf.NotAsked<IReadOnlyList<KnownSource>>();

    /// <summary>The test of <see cref="Source"/> with its stored credential.</summary>
    public Fact<SourceVerdict> SourceTest { get; init; } = FactOf.NotAsked<SourceVerdict>();

    /// <summary>The gateway of <see cref="Source"/>, or the one asked about.</summary>
    public Fact<GatewayFacts> Gateway { get; init; } = FactOf.NotAsked<GatewayFacts>();

    public Fact<Workspace> Workspace { get; init; } = FactOf.NotAsked<Workspace>();

    public Fact<IReadOnlyList<WorkspaceUser>> WorkspaceUsers { get; init; } = FactOf.NotAsked<IReadOnlyList<WorkspaceUser>>();

    public Fact<IReadOnlyList<Capacity>> Capacities { get; init; } = FactOf.NotAsked<IReadOnlyList<Capacity>>();

    /// <summary>The account behind <see cref="AccountName"/>; a value of null means that it is not there.</summary>
    public Fact<User> Account { get; init; } = FactOf.NotAsked<User>();

    /// <summary>The account among the deleted ones, where it is not among the others; a value of null means that it is not there either.</summary>
    public Fact<User> DeletedAccount { get; init; } = FactOf.NotAsked<User>();

    public Fact<IReadOnlyList<DirectoryObject>> AccountGroups { get; init; } = FactOf.NotAsked<IReadOnlyList<DirectoryObject>>();

    /// <summary>The account's sign-ins since the last good run, the newest first, good ones among them.</summary>
    public Fact<IReadOnlyList<SignInRow>> AccountSignIns { get; init; } = FactOf.NotAsked<IReadOnlyList<SignInRow>>();

    public Fact<IReadOnlyList<DirectoryAudit>> AccountAudits { get; init; } = FactOf.NotAsked<IReadOnlyList<DirectoryAudit>>();

    public Fact<IReadOnlyList<ConditionalAccessPolicy>> Policies { get; init; } = FactOf.NotAsked<IReadOnlyList<ConditionalAccessPolicy>>();

    public Fact<RiskyUser> Risk { get; init; } = FactOf.NotAsked<RiskyUser>();

    /// <summary>What stands behind <see cref="AppId"/>.</summary>
    public Fact<FoundApp> App { get; init; } = FactOf.NotAsked<FoundApp>();

    public Fact<IReadOnlyList<SignInRow>> AppSignIns { get; init; } = FactOf.NotAsked<IReadOnlyList<SignInRow>>();

    public Fact<IReadOnlyList<DirectoryAudit>> AppAudits { get; init; } = FactOf.NotAsked<IReadOnlyList<DirectoryAudit>>();

    public Fact<AppConsent> AppConsent { get; init; } = FactOf.NotAsked<AppConsent>();

    public Fact<IReadOnlyList<DirectoryObject>> AppGroups { get; init; } = FactOf.NotAsked<IReadOnlyList<DirectoryObject>>();

    public Fact<IReadOnlyList<FederatedCredential>> FederatedCredentials { get; init; } = FactOf.NotAsked<IReadOnlyList<FederatedCredential>>();

    public Fact<IReadOnlyList<TenantSetting>> TenantSettings { get; init; } = FactOf.NotAsked<IReadOnlyList<TenantSetting>>();

    /// <summary>The service that the token was to be for.</summary>
    public Fact<FoundApp> Resource { get; init; } = FactOf.NotAsked<FoundApp>();

    /// <summary>The metadata of <see cref="TenantId"/>; a value of null means that there is no such tenant.</summary>
    public Fact<OpenIdConfiguration> OpenId { get; init; } = FactOf.NotAsked<OpenIdConfiguration>();

    /// <summary>The ids of the keys that the tenant publishes.</summary>
    public Fact<IReadOnlyList<string>> SigningKeys { get; init; } = FactOf.NotAsked<IReadOnlyList<string>>();

    public Fact<IReadOnlyList<PeerRun>> Peers { get; init; } = FactOf.NotAsked<IReadOnlyList<PeerRun>>();

    /// <summary>The failed runs that came down the same pipeline: known without asking anybody.</summary>
    public IReadOnlyList<PeerRun> Companions { get; init; } = [];

    /// <summary>Who may use <see cref="Source"/> on its gateway.</summary>
    public Fact<IReadOnlyList<DatasourceUser>> SourceUsers { get; init; } = FactOf.NotAsked<IReadOnlyList<DatasourceUser>>();

    public Fact<IReadOnlyList<VaultSecretItem>> Vault { get; init; } = FactOf.NotAsked<IReadOnlyList<VaultSecretItem>>();

    public Fact<HostReach> Reach { get; init; } = FactOf.NotAsked<HostReach>();

    /// <summary>How far this machine's clock is ahead of the service's.</summary>
    public Fact<TimeSpan> ServiceClock { get; init; } = FactOf.NotAsked<TimeSpan>();

    /// <summary>The error comes from the service itself.</summary>
    public bool IsLive { get; init; }

    /// <summary>The text is of a tenant that is there and is another one than the one that is signed in to.</summary>
    public bool IsElsewhere =>
        Guid.TryParse(TenantId, out var there) && Guid.TryParse(HomeTenantId, out var home) && there != home && OpenId is not { IsKnown: true, Value: null };

    public ErrorInfo? Error => Errors.Count > 0 ? Errors[0] : null;
}
