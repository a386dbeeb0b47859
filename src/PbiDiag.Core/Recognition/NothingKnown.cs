using PbiDiag.Recognition.Scanning;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>What is said where a text holds no code and no known wording: what it does hold, and what to look for.</summary>
internal static class NothingKnown
{
    public const string Title = "No known error in this text";

    public static string ClassTitle(Category category) => $"No known error; the words point to: {category}";

    public static string Meaning(Findings found)
    {
        var held = Held(found).ToList();
        return "The text holds no error code and no wording that this catalogue knows. "
            + (held.Count == 0 ? "It names no id, time or source either. " : $"It does hold: {string.Join(", ", held)}. ")
            + "Look for more of the message: a code such as AADSTS50076 or DM_GWPipeline_Gateway_DataSourceAccessError usually stands before or behind the sentence, or under 'Show details'.";
    }

    private static IEnumerable<string> Held(Findings found)
    {
        if (found.CorrelationId is not null)
            yield return "a correlation id";
        if (found.TraceId is not null)
            yield return "a trace id";
        if ((found.RequestId ?? found.ActivityId ?? found.RootActivityId) is not null)
            yield return "a request or activity id";
        if (found.Timestamp is not null)
            yield return "a time";
        if (found.HttpStatus is { } status)
            yield return $"the HTTP status {status}";
        if ((found.DataSource ?? found.DataSourceKind ?? found.Server ?? found.Database ?? found.Table) is { } source)
            yield return $"the source {source}";
        if (found.ClusterUri is not null)
            yield return "a cluster";
    }
}
