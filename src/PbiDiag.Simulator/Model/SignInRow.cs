using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A row of the sign-in log.")]
public sealed class SignInRow
{
    [Description("The row's id.")]
    public Guid? Id { get; set; }

    [Description("Which of the four logs it stands in.")]
    public SignInKind Kind { get; set; } = SignInKind.Interactive;

    [Description("When.")]
    public required DateTimeOffset At { get; set; }

    [Description("The account, by name. Not for the kinds ServicePrincipal and ManagedIdentity.")]
    public string? User { get; set; }

    [Description("The app that signed in, or through which the user did.")]
    public string? App { get; set; }

    [Description("What it asked a token for: PowerBI, Graph, KeyVault or a display name.")]
    public string Resource { get; set; } = "PowerBI";

    [Description("0 is success.")]
    public int ErrorCode { get; set; }

    [Description("The log's own sentence. Without it: that of the code.")]
    public string? FailureReason { get; set; }

    [Description("The log's additional details.")]
    public string? AdditionalDetails { get; set; }

    [Description("The correlation id.")]
    public Guid? CorrelationId { get; set; }

    [Description("Where the request came from.")]
    public string IpAddress { get; set; } = "20.50.2.10";

    [Description("City.")]
    public string City { get; set; } = "Munich";

    [Description("Country, two letters.")]
    public string Country { get; set; } = "DE";

    [Description("Browser, Mobile Apps and Desktop clients, ...")]
    public string ClientApp { get; set; } = "Mobile Apps and Desktop clients";

    [Description("The policies that were looked at, and what came of each. Empty for a caller who may not read policies.")]
    public List<AppliedPolicy> Policies { get; set; } = [];

    [Description("The name of the secret or certificate with which the app signed in, or its key id.")]
    public string? Credential { get; set; }

    [Description("singleFactorAuthentication or multiFactorAuthentication.")]
    public string Requirement { get; set; } = "singleFactorAuthentication";

    [Description("How the user authenticated, step by step; told by the beta interface alone.")]
    public List<AuthenticationStep> Authentication { get; set; } = [];
}
