using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using PbiDiag.Commands.Apps;
using PbiDiag.Completion;
using PbiDiag.Contexts;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.SignIn;

namespace PbiDiag;

/// <summary>Tries a secret, certificate or federated token at the token endpoint.</summary>
[Cmdlet(VerbsDiagnostic.Test, "AppSecret", DefaultParameterSetName = "Secret")]
[OutputType(typeof(AppSecretTest))]
public sealed class TestAppSecretCommand : ConnectedCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("ClientId", "ApplicationId"), ValidateNotNullOrEmpty]
    public string AppId { get; set; } = "";

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Secret"), Alias("ClientSecret")]
    public SecureString? Secret { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Certificate")]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>A token of an issuer that the app trusts.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Federated")]
    public SecureString? FederatedToken { get; set; }

    /// <summary>Without it: the tenant that is signed in to.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TenantId { get; set; }

    /// <summary>PowerBI, Graph, Fabric, KeyVault, or a resource or scope.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string Scope { get; set; } = "PowerBI";

    /// <summary>The cloud to ask when nobody is signed in.</summary>
    [Parameter, ArgumentCompleter(typeof(EnvironmentCompleter))]
    public object? Environment { get; set; }

    protected override PipelineWork RecordWork() => new TestSecretCommand(new TestSecretOptions(AppId, Choice)
    {
        Secret = Secret is null ? null : new Secret(Secret),
        Certificate = Certificate,
        FederatedToken = FederatedToken is null ? null : new Secret(FederatedToken),
        TenantId = TenantId,
        Scope = Scope,
        Environment = Resolved.Environment(this, Environment),
    }).RunAsync;
}
