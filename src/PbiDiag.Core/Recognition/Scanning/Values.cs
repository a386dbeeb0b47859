namespace PbiDiag.Recognition.Scanning;

/// <summary>Reads the value that words and a mark announce.</summary>
internal static class Values
{
    private const int TimestampRank = 0;
    private const int TimeRank = 1;
    private const int DateRank = 2;
    private const int EndTimeRank = 3;
    private const int LeadingRank = 4;

    private static readonly ulong SourceAt = LabelHash.Of("sourceat".AsSpan());
    private static readonly ulong ForThe = LabelHash.Of("forthe".AsSpan());

    /// <summary>A log line begins with its time.</summary>
    public static void ReadLeadingTime(ref Scan scan)
    {
        var start = 0;
        while (start < scan.Text.Length && start < 64 && !char.IsDigit(scan.Text[start]) && scan.Text[start] != '\n')
            start++;
        if (Times.TryRead(Window(scan.Text, start), false, out var time))
            scan.Found.AddTime(time, LeadingRank);
        else if (scan.Text.StartsWith("DM.".AsSpan(), StringComparison.Ordinal))
            ReadGatewayTime(ref scan);
    }

    /// <summary>After a mark: a colon, an equals sign, a cell's edge, a line's end, an opening quote.</summary>
    public static void ReadAfterMark(ref Scan scan, int at)
    {
        var mark = scan.Text[at];
        var between = at - scan.Words.Last.End;
        if (between is < 0 or > 24 || (mark is '"' or '\'' && (between == 0 || scan.Text[at - 1] is not (' ' or '='))))
            return;
        var label = scan.LabelBefore(at);
        if (label is Label.None or Label.Other)
            return;
        var value = Start(scan.Text, at + 1, out var quote);
        if (mark is '"' or '\'')
            (value, quote) = (at + 1, mark);
        if (value < scan.Text.Length)
            Take(ref scan, label, value, quote, mark);
    }

    /// <summary>Values that follow words with nothing but a blank between.</summary>
    public static void ReadAfterWords(ref Scan scan)
    {
        if (scan.At(scan.Words.Last.End) != ' ')
            return;
        var at = scan.Words.Last.End + 1;
        if (scan.Words.EndWith(2, SourceAt))
            scan.Found.DataSource ??= ValueText.Until(scan.Text, at, '\0', ValueText.ClosesParenthesis);
        else if (scan.Words.EndWith(2, ForThe) && scan.Found.DataSourceKind is null)
            ReadKindInSentence(ref scan, at);
    }

    private static void Take(ref Scan scan, Label label, int at, char quote, char mark)
    {
        var found = scan.Found;
        switch (label)
        {
            case Label.Timestamp:
                Time(ref scan, at, TimestampRank, false);
                break;
            case Label.Time:
                Time(ref scan, at, TimeRank, false);
                break;
            case Label.UtcDate:
                Time(ref scan, at, TimeRank, true);
                break;
            case Label.Date:
                // Graph's innerError holds its date in UTC, without saying so.
                Time(ref scan, at, DateRank, quote != '\0' && scan.At(at + 10) == 'T');
                break;
            case Label.EndTime:
                // The refresh history's times are UTC, without saying so.
                Time(ref scan, at, EndTimeRank, scan.At(at + 10) == 'T');
                break;
            case Label.Key:
                scan.PendingKey = DetailKeys.Meaning(scan.Text.Slice(at, Identifier.End(scan.Text, at) - at));
                break;
            case Label.SubError:
                found.SubError ??= ValueText.Name(scan.Text, at);
                break;
            case Label.ClusterUri:
                found.ClusterUri ??= ValueText.Host(scan.Text, at);
                break;
            case Label.Host when ValueText.Host(scan.Text, at) is { } host && host.EndsWith(".analysis.windows.net", StringComparison.OrdinalIgnoreCase):
                found.ClusterUri ??= host;
                break;
            case Label.DataSourceKind:
                found.DataSourceKind ??= ValueText.Until(scan.Text, at, quote, ValueText.EndsName);
                break;
            case Label.ConnectionSource when mark == '=':
            case Label.Server when mark is not '\n':
                found.Server ??= ValueText.Until(scan.Text, at, quote, ValueText.EndsSetting);
                break;
            case Label.ConnectionSource when mark == ':':
            case Label.DataSource:
                found.DataSource ??= ValueText.Source(scan.Text, at, quote);
                break;
            case Label.Database when mark is not '\n':
                found.Database ??= ValueText.Until(scan.Text, at, quote, ValueText.EndsSetting);
                break;
            // In a Power Query error "Table = #table(...)" shows rows, not a name.
            case Label.Table when mark is not '\n' && scan.At(at) != '#':
                found.Table ??= ValueText.Until(scan.Text, at, quote, ValueText.EndsTable);
                break;
        }
    }

    public static void ReadTime(ref Scan scan, int at) => Time(ref scan, at, TimeRank, false);

    private static void Time(ref Scan scan, int at, int rank, bool isUtc)
    {
        if (Times.TryRead(Window(scan.Text, at), isUtc, out var time))
            scan.Found.AddTime(time, rank);
    }

    private static ReadOnlySpan<char> Window(ReadOnlySpan<char> text, int at) => text.Slice(at, Math.Min(96, text.Length - at));

    /// <summary>"DM.EnterpriseGateway Error: 0 : 2019-12-10T14:07:59.6385520Z ..."</summary>
    private static void ReadGatewayTime(ref Scan scan)
    {
        var line = Window(scan.Text, 0);
        for (var at = 0; at + 4 < line.Length; at++)
            if (line[at] == ':' && line[at + 1] == ' ' && line[at + 2] == '2' && Times.TryRead(line.Slice(at + 2), false, out var time))
                scan.Found.AddTime(time, LeadingRank);
    }

    /// <summary>"The credentials provided for the X source are invalid."</summary>
    private static void ReadKindInSentence(ref Scan scan, int at)
    {
        var end = Identifier.End(scan.Text, at);
        if (end > at && scan.Text.Slice(end).StartsWith(" source ".AsSpan(), StringComparison.Ordinal))
            scan.Found.DataSourceKind = scan.Text.Slice(at, end - at).ToString();
    }

    /// <summary>Two quotes with nothing between; doubled quotes of CSV have a value behind them.</summary>
    private static bool IsEmptyPair(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at + 1] == text[at] && (at + 2 == text.Length || text[at + 2] is ',' or ';' or ' ' or '.' or '}' or ']' or ')' or '\r' or '\n');

    /// <summary>Where the value begins: behind blanks, cell edges and opening quotes.</summary>
    private static int Start(ReadOnlySpan<char> text, int at, out char quote)
    {
        quote = '\0';
        var lines = 0;
        for (var steps = 0; at < text.Length && steps < 48; at++, steps++)
        {
            var c = text[at];
            if (c is '"' or '\'' or '`')
            {
                if (IsEmptyPair(text, at))
                    return text.Length;
                quote = c;
            }
            else if (c == '\n' && ++lines > 1)
                break;
            else if (c is not (' ' or '\t' or '\r' or '\n' or '|' or '*' or ':' or '='))
                break;
        }
        return at;
    }
}
