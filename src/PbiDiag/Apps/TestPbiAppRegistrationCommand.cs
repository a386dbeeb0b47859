using System.Management.Automation;
using PbiDiag.Commands.Apps;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Checks whether a service principal is set up for Power BI.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PbiAppRegistration")]
[OutputType(typeof(CheckResult))]
public sealed class TestPbiAppRegistrationCommand : ConnectedCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("ClientId", "ApplicationId"), ValidateNotNullOrEmpty]
    public string[] AppId { get; set; } = [];

    [Parameter, ValidateNotNullOrEmpty]
    public string? RedirectUri { get; set; }

    /// <summary>Under which platform the redirect URI must be.</summary>
    [Parameter, ValidateSet("web", "spa", "public")]
    public string? Platform { get; set; }

    /// <summary>What the program signs in at: common, organizations, or a tenant.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Authority { get; set; }

    /// <summary>The name of a workspace that it must have a role in.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    protected override PipelineWork RecordWork()
    {
        var commands = AppId.Select(id => new TestAppRegistrationCommand(new AppRegistrationOptions(id, Choice)
        {
            RedirectUri = RedirectUri, Platform = Platform, Authority = Authority, Workspace = Workspace,
        })).ToList();
        return async (output, cancellation) =>
        {
            foreach (var command in commands)
                await command.RunAsync(output, cancellation);
        };
    }
}
