using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Http;

namespace PbiDiag.Facts.Cases;

/// <summary>Reads the facts that checks want for one failing thing, all at once; what another case has asked before is not asked again.</summary>
public sealed class CaseReader : IDisposable
{
    private const int TestsAtOnce = 8;

    private readonly ServiceCaller _caller;
    private readonly CaseOptions _options;

    public CaseReader(ServiceCaller caller, CaseOptions options)
    {
        _caller = caller;
        _options = options;
        Tenant = new TenantFacts(caller);
        Details = new TenantDetails(caller);
        Directory = new DirectoryFacts(caller);
        Sources = new SourceFacts(Tenant, options.TestLimit, TestsAtOnce);
    }

    public TenantFacts Tenant { get; }

    public TenantDetails Details { get; }

    public DirectoryFacts Directory { get; }

    public SourceFacts Sources { get; }

    public string HomeTenant => _caller.Tenant;

    /// <summary>What else fails in the same pipeline, as it was given: without its sources.</summary>
    public IReadOnlyList<PeerRun> Companions => _options.Companions;

    public DateTimeOffset Now => _caller.Clock.UtcNow;

    /// <param name="known">What the case is about, and what was read before.</param>
    /// <param name="wanted">What to read.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async Task<CaseFacts> ReadAsync(CaseFacts known, IReadOnlyCollection<FactKind> wanted, CancellationToken cancellation)
    {
        var item = new ItemReader(Tenant, Details, Sources, known, cancellation);
        var account = new AccountReader(Directory, item, known, cancellation);
        var app = new AppReader(Directory, known, cancellation);
        var place = new PlaceReader(_caller, Tenant, Details, Directory, known, _options, cancellation);

        Task<Fact<T>> If<T>(FactKind kind, Func<Task<Fact<T>>> read, Fact<T> before) =>
            wanted.Contains(kind) && !before.IsKnown ? read() : Task.FromResult(before);

        var history = If(FactKind.History, item.HistoryAsync, known.History);
        var schedule = If(FactKind.Schedule, item.ScheduleAsync, known.Schedule);
        var model = If(FactKind.Model, item.ModelAsync, known.Model);
        var sources = If(FactKind.Sources, item.SourcesAsync, known.Sources);
        var test = If(FactKind.SourceTest, item.TestAsync, known.SourceTest);
        var sourceUsers = If(FactKind.SourceUsers, item.SourceUsersAsync, known.SourceUsers);
        var gateway = If(FactKind.Gateway, item.GatewayAsync, known.Gateway);
        var workspace = If(FactKind.Workspace, item.WorkspaceAsync, known.Workspace);
        var workspaceUsers = If(FactKind.WorkspaceUsers, item.WorkspaceUsersAsync, known.WorkspaceUsers);
        var capacities = If(FactKind.Capacities, () => Details.CapacitiesAsync(cancellation), known.Capacities);
        var user = If(FactKind.Account, account.UserAsync, known.Account);
        var deleted = If(FactKind.DeletedAccount, account.DeletedAsync, known.DeletedAccount);
        var accountGroups = If(FactKind.AccountGroups, account.GroupsAsync, known.AccountGroups);
        var accountSignIns = If(FactKind.AccountSignIns, account.SignInsAsync, known.AccountSignIns);
        var accountAudits = If(FactKind.AccountAudits, account.AuditsAsync, known.AccountAudits);
        var risk = If(FactKind.Risk, account.RiskAsync, known.Risk);
        var policies = If(FactKind.Policies, () => Directory.PoliciesAsync(cancellation), known.Policies);
        var found = If(FactKind.App, app.AppAsync, known.App);
        var appSignIns = If(FactKind.AppSignIns, app.SignInsAsync, known.AppSignIns);
        var appAudits = If(FactKind.AppAudits, app.AuditsAsync, known.AppAudits);
        var consent = If(FactKind.AppConsent, app.ConsentAsync, known.AppConsent);
        var appGroups = If(FactKind.AppGroups, app.GroupsAsync, known.AppGroups);
        var federated = If(FactKind.FederatedCredentials, app.FederatedAsync, known.FederatedCredentials);
        var settings = If(FactKind.TenantSettings, () => Details.SettingsAsync(cancellation), known.TenantSettings);
        var resource = If(FactKind.Resource, app.ResourceAsync, known.Resource);
        var openId = If(FactKind.OpenId, place.OpenIdAsync, known.OpenId);
        var keys = If(FactKind.SigningKeys, place.SigningKeysAsync, known.SigningKeys);
        var peers = If(FactKind.Peers, place.PeersAsync, known.Peers);
        var companions = wanted.Contains(FactKind.Peers) ? place.CompanionsAsync() : Task.FromResult(known.Companions);
        var vault = If(FactKind.Vault, place.VaultAsync, known.Vault);
        var reach = If(FactKind.Reach, place.ReachAsync, known.Reach);
        var clock = If(FactKind.ServiceClock, place.ClockAsync, known.ServiceClock);

        return known with
        {
            AccountName = await account.NameAsync(wanted),
            History = await history,
            Schedule = await schedule,
            Model = await model,
            Sources = await sources,
            SourceTest = await test,
            SourceUsers = await sourceUsers,
            Gateway = await gateway,
            Workspace = await workspace,
            WorkspaceUsers = await workspaceUsers,
            Capacities = await capacities,
            Account = await user,
            DeletedAccount = await deleted,
            AccountGroups = await accountGroups,
            AccountSignIns = await accountSignIns,
            AccountAudits = await accountAudits,
            Risk = await risk,
            Policies = await policies,
            App = await found,
            AppSignIns = await appSignIns,
            AppAudits = await appAudits,
            AppConsent = await consent,
            AppGroups = await appGroups,
            FederatedCredentials = await federated,
            TenantSettings = await settings,
            Resource = await resource,
            OpenId = await openId,
            SigningKeys = await keys,
            Peers = await peers,
            Companions = await companions,
            Vault = await vault,
            Reach = await reach,
            ServiceClock = await clock,
        };
    }

    public void Dispose() => Sources.Dispose();
}
