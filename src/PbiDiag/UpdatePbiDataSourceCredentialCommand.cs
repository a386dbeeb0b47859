using System.Management.Automation;
using System.Security;
using PbiDiag.Commands.Credentials;
using PbiDiag.Credentials;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Stores new credentials for sources, tests them, and where asked proves them by a refresh.</summary>
[Cmdlet(VerbsData.Update, "PbiDataSourceCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Credential")]
[OutputType(typeof(CredentialUpdate))]
public sealed class UpdatePbiDataSourceCredentialCommand : SourceCmdlet
{
    private readonly List<string> _modelIds = [];

    /// <summary>Name and password, for the source or for Windows.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential"), Credential] public PSCredential? Credential { get; set; }

    /// <summary>Without it: as the source had it, or Windows where the name has a backslash.</summary>
    [Parameter(ParameterSetName = "Credential"), ValidateSet("Basic", "Windows")] public string? As { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Key")] public SecureString? Key { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Sas")] public SecureString? Sas { get; set; }

    /// <summary>The app id as the name, its secret as the password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ServicePrincipal")] public PSCredential? ServicePrincipal { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ServicePrincipal")] public string? TenantId { get; set; }

    /// <summary>Works for one hour: no refresh token comes with it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "AccessToken")] public SecureString? AccessToken { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Anonymous")] public SwitchParameter Anonymous { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "WorkspaceIdentity")] public SwitchParameter WorkspaceIdentity { get; set; }

    /// <summary>Key, Sas, or a name for a password that Fabric reads from a Key Vault.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "KeyVault")] public string? KeyVaultConnectionId { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "KeyVault")] public string? KeyVaultSecretName { get; set; }

    [Parameter(ParameterSetName = "KeyVault")] public string? KeyVaultSecretVersion { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "KeyVault"), ValidateSet("Basic", "Key", "Sas")] public string? KeyVaultSecretType { get; set; }

    [Parameter(ParameterSetName = "KeyVault")] public string? UserName { get; set; }

    /// <summary>Of rows of Get-PbiDataSource -Shared: which models to refresh.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyCollection] public object? ModelIds { get; set; }

    [Parameter] public SwitchParameter SharedWith { get; set; }

    [Parameter] public SwitchParameter TakeOver { get; set; }

    [Parameter] public SwitchParameter Refresh { get; set; }

    protected override PipelineWork? RecordWork()
    {
        Gather();
        _modelIds.AddRange(ModelIdInput.Of(ModelIds));
        return null;
    }

    protected override PipelineWork? EndWork() => Targets.Count == 0 ? null : new CredentialUpdateCommand(
        new CredentialUpdateOptions(Targets, CredentialInput.Of(this)) { ModelIds = _modelIds, SharedWith = SharedWith, TakeOver = TakeOver, Refresh = Refresh }, Choice).RunAsync;
}
