using System.Management.Automation;
using PbiDiag.Apps;
using PbiDiag.Commands.Apps;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Gives an app a new secret, proves it, and hands it on.</summary>
[Cmdlet(VerbsData.Update, "AppSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(SecretRotation))]
public sealed class UpdateAppSecretCommand : ConnectedCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("ClientId", "ApplicationId"), ValidateNotNullOrEmpty]
    public string AppId { get; set; } = "";

    /// <summary>Days, or a time span.</summary>
    [Parameter, TimeSpanOrDays]
    public TimeSpan ValidFor { get; set; } = TimeSpan.FromDays(180);

    /// <summary>The name of the new secret.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    [Parameter, ValidateNotNullOrEmpty]
    public string? VaultName { get; set; }

    /// <summary>The name in the vault; without it, the app's.</summary>
    [Parameter, ValidatePattern("^[0-9a-zA-Z-]{1,127}$")]
    public string? SecretName { get; set; }

    /// <summary>Connections and gateway sources that sign in as the app, by exact name or id: no service tells which they are.</summary>
    [Parameter, Alias("DataSourceId"), ValidateNotNullOrEmpty]
    public string[] Connection { get; set; } = [];

    /// <summary>Remove all secrets that were there before, once the new one is proven.</summary>
    [Parameter]
    public SwitchParameter RemoveOld { get; set; }

    /// <summary>How long to wait until the new secret works.</summary>
    [Parameter, ValidateRange(1, 3600)]
    public int PatienceSec { get; set; } = 180;

    protected override PipelineWork RecordWork() => new UpdateSecretCommand(new UpdateSecretOptions(AppId, Choice)
    {
        ValidFor = ValidFor, Name = Name, VaultName = VaultName, SecretName = SecretName, Connections = Connection, RemoveOld = RemoveOld, Patience = TimeSpan.FromSeconds(PatienceSec),
    }).RunAsync;
}
