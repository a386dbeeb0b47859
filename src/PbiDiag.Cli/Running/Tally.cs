using PbiDiag.Failures;

namespace PbiDiag.Cli.Running;

/// <summary>From all that came out to one exit code. What could not be told never counts as good.</summary>
internal sealed class Tally
{
    private bool anything;
    private bool fine;
    private bool finding;
    private bool unknown;
    private bool failure;

    /// <summary>Whether the command told that it had nothing to look at: then no result says nothing.</summary>
    public bool SawNothing { get; set; }

    /// <summary>For what is looked up: who finds one has what was wanted, whatever else was not found.</summary>
    public bool OneIsEnough { get; set; }

    /// <summary>Nothing came out, not even a failure that says why.</summary>
    public bool IsWithoutAnswer => SawNothing && !anything && !unknown && !failure;

    public int ExitCode => this switch
    {
        { finding: true } => ExitCodes.Findings,
        { OneIsEnough: true, fine: true } => ExitCodes.Fine,
        { failure: true, anything: false } => ExitCodes.Failed,
        { failure: true } or { unknown: true } or { anything: false, SawNothing: true } => ExitCodes.CouldNotTell,
        _ => ExitCodes.Fine,
    };

    public void Add(object result)
    {
        anything = true;
        var outcome = Outcomes.Of(result);
        fine |= outcome == Outcome.Fine;
        finding |= outcome == Outcome.Finding;
        unknown |= outcome == Outcome.Unknown;
    }

    public void Add(Failure failed)
    {
        if (failed.Id == FailureIds.ErrorCodeUnknown)
            unknown = true;
        else
            failure = true;
    }
}
