using System.Management.Automation;
using PbiDiag.Commands.Contexts;
using PbiDiag.Completion;
using PbiDiag.Contexts;

namespace PbiDiag;

/// <summary>The base of every cmdlet that asks a service: which sign-in it uses, and how long it waits.</summary>
public abstract class ConnectedCmdlet : DiagCmdlet
{
    /// <summary>A name, or a context that Connect-PbiDiag put out, also in another runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public object? Context { get; set; }

    /// <summary>For each request, its retries included.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>Taken on the shell's thread; opened by the command.</summary>
    protected ConnectionChoice Choice =>
        new(RunspaceContexts.Current, Context is PSObject wrapped ? wrapped.BaseObject : Context, TimeSpan.FromSeconds(TimeoutSec));
}
