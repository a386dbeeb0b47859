namespace PbiDiag.Pipeline;

/// <summary>Keeps short work quiet and long work from drowning the host in updates. Used on the shell's thread alone.</summary>
/// <param name="elapsed">How long the command has run; tests hand in their own.</param>
public sealed class ProgressGate(Func<TimeSpan> elapsed)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, TimeSpan> shown = [];

    public bool Opens(ProgressUpdate update)
    {
        if (update.Completed)
            return shown.Remove(update.Activity);

        var now = elapsed();
        if (now < Quiet || (shown.TryGetValue(update.Activity, out var last) && now - last < Between))
            return false;

        shown[update.Activity] = now;
        return true;
    }
}
