using System.Management.Automation;
using PbiDiag.Apps;
using PbiDiag.Commands.Accounts;
using PbiDiag.Commands.Selection;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Checks whether accounts that refreshes sign in with can still do so.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PbiServiceAccount")]
[OutputType(typeof(CheckResult))]
public sealed class TestPbiServiceAccountCommand : ConnectedCmdlet
{
    private readonly List<AccountChoice> _accounts = [];

    /// <summary>A user principal name or an object id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("UPN", "User", "ConfiguredBy"), ValidateNotNullOrEmpty]
    public string[] UserPrincipalName { get; set; } = [];

    /// <summary>When the account's password or sign-in was last stored in a connection; no service tells.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? CredentialStored { get; set; }

    /// <summary>A model that refreshes with the account's credential. Without it: the models that the account owns.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[]? Dataset { get; set; }

    /// <summary>Where the model is, and a workspace that the account must have a role in.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>How far back the sign-in log is read: days, or a time span.</summary>
    [Parameter, TimeSpanOrDays]
    public TimeSpan LookBack { get; set; } = TimeSpan.FromDays(7);

    protected override PipelineWork? RecordWork()
    {
        _accounts.AddRange(UserPrincipalName.Select(name => new AccountChoice(name, CredentialStored)));
        return null;
    }

    protected override PipelineWork? EndWork() => _accounts.Count == 0 ? null : new TestServiceAccountCommand(new ServiceAccountOptions(_accounts, Choice)
    {
        Model = Dataset is null ? null : new ItemChoice { Datasets = Dataset, Workspaces = Workspace is null ? [] : [Workspace] },
        Workspace = Workspace,
        LookBack = LookBack,
    }).RunAsync;
}
