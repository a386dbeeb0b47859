using System.Management.Automation;
using PbiDiag.Apps;
using PbiDiag.Commands.Apps;
using PbiDiag.Contexts;
using PbiDiag.Facts.Credentials;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Lists secrets, certificates and other credentials of apps, and how long they last.</summary>
[Cmdlet(VerbsCommon.Get, "AppSecretExpiry", DefaultParameterSetName = "Name")]
[OutputType(typeof(AppCredential))]
public sealed class GetAppSecretExpiryCommand : ConnectedCmdlet
{
    [Parameter(Mandatory = true, ParameterSetName = "Id", ValueFromPipelineByPropertyName = true), Alias("ClientId", "ApplicationId"), ValidateNotNullOrEmpty]
    public string[] AppId { get; set; } = [];

    [Parameter(Position = 0, ParameterSetName = "Name"), ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] DisplayName { get; set; } = [];

    /// <summary>Days, or a time span.</summary>
    [Parameter, TimeSpanOrDays]
    public TimeSpan? ExpiresWithin { get; set; }

    [Parameter] public SwitchParameter Expired { get; set; }

    [Parameter] public CredentialState[] State { get; set; } = [];

    [Parameter] public AppCredentialType[] CredentialType { get; set; } = [];

    [Parameter] public SwitchParameter IncludeServicePrincipal { get; set; }

    [Parameter] public SwitchParameter UsedByPowerBI { get; set; }

    [Parameter] public SwitchParameter IncludeOwner { get; set; }

    [Parameter] public SwitchParameter LastUsed { get; set; }

    [Parameter, ValidateNotNullOrEmpty] public string? VaultName { get; set; }

    [Parameter, ValidateRange(0, 3650)] public int WarningDays { get; set; } = 60;

    [Parameter, ValidateRange(0, 3650)] public int CriticalDays { get; set; } = 30;

    protected override PipelineWork RecordWork() => new SecretExpiryCommand(new SecretExpiryOptions(Choice)
    {
        AppIds = AppId,
        DisplayNames = NameTests.Of(DisplayName),
        ExpiresWithin = ExpiresWithin,
        Expired = Expired,
        States = State,
        CredentialTypes = CredentialType,
        IncludeServicePrincipal = IncludeServicePrincipal,
        UsedByPowerBi = UsedByPowerBI,
        IncludeOwner = IncludeOwner,
        LastUsed = LastUsed,
        VaultName = VaultName,
        Limits = new CredentialLimits(WarningDays, CriticalDays),
    }).RunAsync;
}
