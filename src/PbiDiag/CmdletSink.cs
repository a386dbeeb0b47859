using System.Management.Automation;
using PbiDiag.Completion;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag;

/// <summary>The pump's way into a cmdlet's streams.</summary>
internal sealed class CmdletSink(PSCmdlet cmdlet) : IPipelineSink
{
    // One bar is enough: a second activity replaces the first.
    private const int ActivityId = 1;

    public void Emit(object result)
    {
        SeenNames.Current.Note(result);
        cmdlet.WriteObject(result, enumerateCollection: false);
    }

    public void Fail(Failure failure) => cmdlet.WriteError(failure.ToErrorRecord());

    public void Warn(string message) => cmdlet.WriteWarning(message);

    public void Verbose(string message) => cmdlet.WriteVerbose(message);

    public bool ShowsDebug { get; } = cmdlet.MyInvocation.BoundParameters.TryGetValue("Debug", out var asked)
        ? asked is SwitchParameter { IsPresent: true }
        : cmdlet.SessionState.PSVariable.GetValue("DebugPreference") is ActionPreference preference && preference != ActionPreference.SilentlyContinue;

    public void Debug(string message) => cmdlet.WriteDebug(message);

    public void Progress(ProgressUpdate update) => cmdlet.WriteProgress(update.ToProgressRecord(ActivityId));

    public bool Confirm(ConfirmRequest request) => cmdlet.ShouldProcess(request.Target, request.Action);
}
