using System.Globalization;
using PbiDiag.Results;

namespace PbiDiag.Pages;

/// <summary>One error as a page to read.</summary>
public static class ErrorPage
{
    /// <summary>Longer lines are hard to read, however wide the window is.</summary>
    private const int Widest = 100;
    private const int Narrowest = 40;

    /// <param name="info">What is known of the error.</param>
    /// <param name="width">How many characters a line may have.</param>
    /// <param name="colour">Whether the terminal knows ANSI sequences.</param>
    public static string Render(ErrorInfo info, int width, bool colour)
    {
        var page = new PageWriter(Math.Max(Narrowest, Math.Min(width, Widest)), colour);
        page.Title(string.Join(": ", new[] { info.Code, info.Name }.Where(static part => part is not null)), info.Severity);
        page.Paragraph(info.Title, 0);
        page.Facts(Facts(info));
        page.Section("Meaning", [info.Meaning]);
        page.Section("Codes in the text, the outermost first", info.Codes.Count > 1 ? [string.Join(" > ", info.Codes)] : []);
        page.List("Causes", info.Causes);
        page.Steps("What to do", info.Fixes);
        page.List("Tell apart", info.TellApart);
        page.Pairs("From the text", TextFacts(info));
        page.Section("Related", info.Related.Count > 0 ? [string.Join(", ", info.Related)] : []);
        page.Links("Sources", info.Sources);
        return page.ToString();
    }

    private static IEnumerable<string> Facts(ErrorInfo info) =>
        from fact in new (string Name, object? Value)[]
        {
            ("Severity", info.Severity), ("Category", info.Category), ("Actor", info.Actor), ("Retry", info.Retry),
            ("RootCauseCode", info.RootCauseCode == info.Code ? null : info.RootCauseCode), ("MatchedBy", info.MatchedBy == MatchedBy.Code ? null : info.MatchedBy),
        }
        where fact.Value is not null
        select $"{fact.Name}: {fact.Value}";

    private static IEnumerable<(string Name, string? Value)> TextFacts(ErrorInfo info) =>
    [
        (nameof(info.Timestamp), info.Timestamp?.ToString("u", CultureInfo.InvariantCulture)),
        (nameof(info.CorrelationId), info.CorrelationId),
        (nameof(info.TraceId), info.TraceId),
        (nameof(info.RequestId), info.RequestId),
        (nameof(info.ActivityId), info.ActivityId),
        (nameof(info.RootActivityId), info.RootActivityId),
        (nameof(info.ClusterUri), info.ClusterUri),
        (nameof(info.TenantId), info.TenantId),
        (nameof(info.AppId), info.AppId),
        (nameof(info.UserPrincipalName), info.UserPrincipalName),
        (nameof(info.HttpStatus), info.HttpStatus?.ToString(CultureInfo.InvariantCulture)),
        (nameof(info.OAuthError), info.OAuthError),
        (nameof(info.SubError), info.SubError),
        (nameof(info.DataSourceKind), info.DataSourceKind),
        (nameof(info.DataSource), info.DataSource),
        (nameof(info.Server), info.Server),
        (nameof(info.Database), info.Database),
        (nameof(info.Table), info.Table),
        (nameof(info.NativeErrorCode), info.NativeErrorCode),
        (nameof(info.Path), info.Path),
        (nameof(info.Line), info.Line?.ToString(CultureInfo.InvariantCulture)),
    ];
}
