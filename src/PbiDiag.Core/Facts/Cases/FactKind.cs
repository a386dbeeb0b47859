namespace PbiDiag.Facts.Cases;

/// <summary>The facts that checks can ask for. Each is read once for all checks and all inputs that want it.</summary>
public enum FactKind
{
    History,
    Schedule,
    Model,
    Sources,
    SourceTest,
    Gateway,
    Workspace,
    WorkspaceUsers,
    Capacities,
    Account,
    AccountGroups,
    AccountSignIns,
    AccountAudits,
    Policies,
    Risk,
    App,
    AppSignIns,
    AppAudits,
    AppConsent,
    AppGroups,
    FederatedCredentials,
    TenantSettings,
    OpenId,
    SigningKeys,
    Peers,
    Vault,
    Reach,
    ServiceClock,
}
