namespace PbiDiag.Pipeline;

/// <param name="Activity">What is being done, in a few words.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are; null when that is not known yet.</param>
public sealed record ProgressUpdate(string Activity, int Done, int? Total)
{
    /// <summary>True for the last update of an activity: the bar goes away.</summary>
    public bool Completed { get; init; }
}
