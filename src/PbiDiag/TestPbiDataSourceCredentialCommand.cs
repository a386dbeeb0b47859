using System.Management.Automation;
using PbiDiag.Commands.DataSources;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Tests whether sources take the credentials that are stored for them.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PbiDataSourceCredential")]
[OutputType(typeof(CredentialTest), typeof(bool))]
public sealed class TestPbiDataSourceCredentialCommand : SourceCmdlet
{
    /// <summary>All models, gateways and connections that the caller sees.</summary>
    [Parameter] public SwitchParameter All { get; set; }

    /// <summary>Answer with one true or false.</summary>
    [Parameter] public SwitchParameter Quiet { get; set; }

    [Parameter, ValidateRange(1, 3600)] public int TestTimeoutSec { get; set; } = 60;

    [Parameter, ValidateRange(1, 64)] public int ThrottleLimit { get; set; } = 8;

    protected override PipelineWork? RecordWork()
    {
        Gather();
        return null;
    }

    protected override PipelineWork? EndWork() => Targets.Count == 0 ? null : new CredentialTestCommand(
        new CredentialTestOptions
        {
            Targets = Targets, All = All, Quiet = Quiet, TestTimeout = TimeSpan.FromSeconds(TestTimeoutSec), ThrottleLimit = ThrottleLimit,
        },
        Choice).RunAsync;
}
