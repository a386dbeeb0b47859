using PbiDiag.Failures;

namespace PbiDiag.Commands.Apps;

/// <summary>What a rotation has done, and what is still to do.</summary>
internal sealed class RotationLog
{
    private readonly List<string> _done = [];
    private readonly List<string> _open = [];

    public IReadOnlyList<string> Done => _done;

    public IReadOnlyList<string> NotDone => _open;

    public void Plan(string step) => _open.Add(step);

    public void Did(string planned, string how)
    {
        _open.Remove(planned);
        _done.Add(how);
    }

    public Failure Broken(string appId, string where, Failure cause) => new(
        FailureIds.RotationIncomplete,
        cause.Category,
        $"The rotation of {appId} ended while {where}: {cause.Message} Done: {Joined(_done)}. Not done: {Joined(_open)}. No old secret was removed before the new one was proven, so what worked before still works.",
        appId,
        $"{cause.RecommendedAction} Then run it again; remove the half-made secret under App registrations > Certificates & secrets if it is not used.")
    {
        Cause = cause.Cause,
        Info = cause.Info,
    };

    private static string Joined(List<string> steps) => steps.Count == 0 ? "nothing" : string.Join("; ", steps);
}
