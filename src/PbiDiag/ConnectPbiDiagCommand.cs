using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using PbiDiag.Commands.Contexts;
using PbiDiag.Completion;
using PbiDiag.Contexts;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Signs in to a tenant.</summary>
[Cmdlet(VerbsCommunications.Connect, "PbiDiag", DefaultParameterSetName = "Browser")]
[OutputType(typeof(PbiDiagContext))]
public sealed class ConnectPbiDiagCommand : DiagCmdlet
{
    [Parameter] public string? TenantId { get; set; }

    [Parameter, ArgumentCompleter(typeof(EnvironmentCompleter))] public object? Environment { get; set; }

    [Parameter, ValidateNotNullOrEmpty] public string Name { get; set; } = "Default";

    // What hands over a token, and what asks the machine each time, has nothing to keep.
    [Parameter(ParameterSetName = "Browser"), Parameter(ParameterSetName = "DeviceCode"), Parameter(ParameterSetName = "Secret")]
    [Parameter(ParameterSetName = "Credential"), Parameter(ParameterSetName = "CertificatePath"), Parameter(ParameterSetName = "Thumbprint")]
    [Parameter(ParameterSetName = "Certificate")]
    public SwitchParameter PersistCache { get; set; }

    [Parameter, ValidateRange(1, 3600)] public int TimeoutSec { get; set; } = 100;

    [Parameter(Mandatory = true, ParameterSetName = "DeviceCode")] public SwitchParameter DeviceCode { get; set; }

    [Parameter(ParameterSetName = "Browser"), Parameter(ParameterSetName = "DeviceCode"), Parameter(ParameterSetName = "ManagedIdentity")]
    [Parameter(ParameterSetName = "WorkloadIdentity"), Parameter(ParameterSetName = "Default")]
    [Parameter(Mandatory = true, ParameterSetName = "Secret"), Parameter(Mandatory = true, ParameterSetName = "CertificatePath")]
    [Parameter(Mandatory = true, ParameterSetName = "Thumbprint"), Parameter(Mandatory = true, ParameterSetName = "Certificate")]
    public string? ClientId { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Secret")] public SecureString? ClientSecret { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Credential")] public PSCredential? Credential { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "CertificatePath")] public string? CertificatePath { get; set; }

    [Parameter(ParameterSetName = "CertificatePath")] public SecureString? CertificatePassword { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Thumbprint")] public string? CertificateThumbprint { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Certificate")] public X509Certificate2? Certificate { get; set; }

    [Parameter(ParameterSetName = "CertificatePath"), Parameter(ParameterSetName = "Thumbprint"), Parameter(ParameterSetName = "Certificate")]
    public SwitchParameter SendCertificateChain { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ManagedIdentity")] public SwitchParameter ManagedIdentity { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "WorkloadIdentity")] public SwitchParameter WorkloadIdentity { get; set; }

    [Parameter(ParameterSetName = "WorkloadIdentity")] public string? FederatedTokenFile { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "AccessToken"), ValidateNotNullOrEmpty] public object[]? AccessToken { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Default")] public SwitchParameter Default { get; set; }

    protected override PipelineWork EndWork() => new ConnectCommand(Options(), RunspaceContexts.Current).RunAsync;

    private ConnectOptions Options() => new()
    {
        Name = Name, TenantId = TenantId, Environment = Resolved.Environment(this, Environment),
        ClientId = Credential?.UserName ?? ClientId, ClientSecret = Credential?.Password ?? ClientSecret,
        CertificatePath = Resolved.Path(this, CertificatePath), CertificatePassword = CertificatePassword,
        CertificateThumbprint = CertificateThumbprint, Certificate = Certificate, SendCertificateChain = SendCertificateChain,
        ManagedIdentity = ManagedIdentity, WorkloadIdentity = WorkloadIdentity, FederatedTokenFile = Resolved.Path(this, FederatedTokenFile),
        AccessTokens = AccessToken?.Select(AccessTokenInput.ToSecret).ToList(), DeviceCode = DeviceCode, DefaultChain = Default,
        PersistCache = PersistCache, IsInteractive = HostFacts.IsInteractive, Timeout = TimeSpan.FromSeconds(TimeoutSec),
    };
}
