using System.Globalization;
using PbiDiag.Results;

namespace PbiDiag.Cli.Output;

/// <param name="Name">The property's name, as everywhere.</param>
/// <param name="Read">Its value.</param>
internal sealed record Column(string Name, Func<object, object?> Read)
{
    /// <summary>The properties of an error, in the order in which they are documented.</summary>
    public static IReadOnlyList<Column> OfError { get; } =
    [
        Error("Code", e => e.Code), Error("Name", e => e.Name), Error("Title", e => e.Title), Error("Severity", e => e.Severity), Error("Category", e => e.Category),
        Error("Family", e => e.Family), Error("Meaning", e => e.Meaning), Error("Causes", e => e.Causes), Error("Fixes", e => e.Fixes), Error("Retry", e => e.Retry),
        Error("Actor", e => e.Actor), Error("Unattended", e => e.Unattended), Error("TellApart", e => e.TellApart), Error("Related", e => e.Related), Error("Sources", e => e.Sources),
        Error("RootCauseCode", e => e.RootCauseCode), Error("Codes", e => e.Codes), Error("MatchedBy", e => e.MatchedBy), Error("Confidence", e => e.Confidence),
        Error("Timestamp", e => e.Timestamp), Error("CorrelationId", e => e.CorrelationId), Error("TraceId", e => e.TraceId), Error("RequestId", e => e.RequestId),
        Error("ActivityId", e => e.ActivityId), Error("RootActivityId", e => e.RootActivityId), Error("ClusterUri", e => e.ClusterUri), Error("TenantId", e => e.TenantId),
        Error("AppId", e => e.AppId), Error("UserPrincipalName", e => e.UserPrincipalName), Error("HttpStatus", e => e.HttpStatus), Error("OAuthError", e => e.OAuthError),
        Error("SubError", e => e.SubError), Error("DataSourceKind", e => e.DataSourceKind), Error("DataSource", e => e.DataSource), Error("Server", e => e.Server),
        Error("Database", e => e.Database), Error("Table", e => e.Table), Error("NativeErrorCode", e => e.NativeErrorCode), Error("Path", e => e.Path), Error("Line", e => e.Line),
        Error("Text", e => e.Text),
    ];

    public static IReadOnlyList<Column> OfSummary { get; } =
    [
        Summary("Code", s => s.Code), Summary("Title", s => s.Title), Summary("Severity", s => s.Severity), Summary("Category", s => s.Category), Summary("Family", s => s.Family),
        Summary("Count", s => s.Count), Summary("FirstSeen", s => s.FirstSeen), Summary("LastSeen", s => s.LastSeen), Summary("Path", s => s.Path),
    ];

    /// <summary>The value as text: the same in every culture.</summary>
    public string Text(object row) => Read(row) switch
    {
        null => "",
        DateTimeOffset time => Time(time),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static Column Error(string name, Func<ErrorInfo, object?> read) => new(name, row => read((ErrorInfo)row));

    private static Column Summary(string name, Func<ErrorSummary, object?> read) => new(name, row => read((ErrorSummary)row));
}
