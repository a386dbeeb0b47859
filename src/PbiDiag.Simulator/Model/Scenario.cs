using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PbiDiag.Simulator.Model;

[Description("A pretend tenant. What is left out is healthy and plausible. Comments and trailing commas are allowed.")]
public sealed class Scenario
{
    [Description("For editors only: the schema that this file follows."), JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    [Description("A short name, used in messages and tables.")]
    public string? Name { get; set; }

    [Description("One line for people.")]
    public string? Title { get; set; }

    [Description("What this tenant shows, in as many words as it needs.")]
    public string? Description { get; set; }

    [Description("The scenario that this one changes: the name of a built-in one (empty, contoso-healthy, contoso) or a path relative to this file.")]
    public string? Extends { get; set; }

    [Description("Makes the ids that the file does not give. The same seed gives the same ids.")]
    public int Seed { get; set; } = 1;

    [Description("The tenant's time.")]
    public ClockSettings Clock { get; set; } = new();

    [Description("Fills the tenant with that many more things, the same ones for the same seed.")]
    public SizeSettings? Size { get; set; }

    [Description("The directory: id, domain, licences, tenant settings of Power BI.")]
    public TenantSettings Tenant { get; set; } = new();

    [Description("The identity that the tool under test signs in with, and what it may do.")]
    public CallerSettings Caller { get; set; } = new();

    [Description("Throttling as the services document it.")]
    public LimitSettings Limits { get; set; } = new();

    [Description("Accounts of people and service accounts.")]
    public List<UserAccount> Users { get; set; } = [];

    [Description("Security groups.")]
    public List<SecurityGroup> Groups { get; set; } = [];

    [Description("App registrations, enterprise apps and managed identities.")]
    public List<AppRegistration> Apps { get; set; } = [];

    [Description("Rows of the sign-in log. Those of a base file are kept.")]
    public List<SignInRow> SignIns { get; set; } = [];

    [Description("Rows of the directory audit log. Those of a base file are kept.")]
    public List<AuditRow> DirectoryAudits { get; set; } = [];

    [Description("Conditional Access policies. They take effect at the token endpoint.")]
    public List<ConditionalAccessPolicy> ConditionalAccessPolicies { get; set; } = [];

    [Description("Rows of the Power BI activity log. Those of a base file are kept.")]
    public List<ActivityRow> ActivityEvents { get; set; } = [];

    [Description("Premium and Fabric capacities.")]
    public List<Capacity> Capacities { get; set; } = [];

    [Description("Workspaces with their models and dataflows.")]
    public List<Workspace> Workspaces { get; set; } = [];

    [Description("Gateways of all kinds.")]
    public List<Gateway> Gateways { get; set; } = [];

    [Description("Data sources: those that name a gateway are its data sources, the others are cloud connections.")]
    public List<Connection> Connections { get; set; } = [];

    [Description("Azure key vaults.")]
    public List<KeyVault> KeyVaults { get; set; } = [];

    [Description("Rules by which answers go wrong. Those of a base file are kept.")]
    public List<FaultRule> Faults { get; set; } = [];

    [Description("What is wrong in this tenant, for the people who read it. The simulator does nothing with it.")]
    public List<Trouble> Troubles { get; set; } = [];

    [Description("What the user has in hand. With expected, it makes the file a diagnosis test.")]
    public DiagnosisInput? Input { get; set; }

    [Description("What a diagnosis of the input has to find.")]
    public DiagnosisExpectation? Expected { get; set; }
}
