using PbiDiag.Knowledge;
using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Scanning;

/// <summary>A number is a code only where its surroundings say so: a label before it, a reason phrase after it, a driver's brackets around it.</summary>
internal static class Numbers
{
    private const int LongestCode = 10;

    public static int Read(ref Scan scan, Word word)
    {
        if (word.Length > LongestCode || scan.MayBeCut(word.End))
            return word.End;
        var label = scan.LabelBefore(word.Start);
        if (ResultCodes.TryDecimal(scan.Text, word, label is Label.UnderlyingCode or Label.Code, out var resultCode))
            return ResultCode(ref scan, word, resultCode);
        // A decimal, a version, a grouped number: no code, whatever stands before it.
        if (IsPartOfFigure(ref scan, word))
            return word.End;
        var number = scan.Text.Slice(word.Start, word.Length).ToString();
        if (IsHanaNumber(ref scan, word))
        {
            Native(ref scan, "-" + number, Family.SapHana, word.Start - 1);
            return word.End;
        }
        switch (label)
        {
            case Label.EntraNumber:
                return EntraNumbers.Read(ref scan, word);
            case Label.SqlNumber:
                Native(ref scan, Signed(ref scan, word, number), Family.Sql, word.Start);
                break;
            case Label.NativeCode:
                Native(ref scan, Signed(ref scan, word, number), scan.Found.SpeaksOf(Family.Sql) ? Family.Sql : null, word.Start);
                break;
            case Label.MashupNumber:
                scan.Hit(number, CodeTier.Mashup, Family.Mashup, word.Start);
                break;
            case Label.SocketNumber:
                Native(ref scan, number, Family.Network, word.Start);
                break;
            case Label.OracleNumber when scan.At(word.Start - 1) == '-' && word.Length == 5:
                Native(ref scan, scan.Text.Slice(scan.Words.Last.Start, word.End - scan.Words.Last.Start).ToString().ToUpperInvariant(), Family.Oracle, word.Start);
                break;
            case Label.HttpStatus:
                Http(ref scan, word, labelled: true);
                break;
            case Label.Code:
                General(ref scan, word, number);
                break;
            case Label.Error:
                AfterError(ref scan, word, number);
                break;
            default:
                if (IsOfSqlServer(ref scan, word) && Catalogue.Default.Find(number, Family.Sql) is { Kind: EntryKind.Error })
                    Native(ref scan, number, Family.Sql, word.Start);
                else if (!Http(ref scan, word, labelled: false))
                    Driver(ref scan, word, number);
                break;
        }
        return word.End;
    }

    private static int ResultCode(ref Scan scan, Word word, int value)
    {
        var printed = scan.Text.Slice(word.Start - 1, word.Length + 1).ToString();
        scan.Hit(printed, ResultCodes.IsGeneric(value) ? CodeTier.Detail : CodeTier.Specific, Family.HResult, word.Start - 1);
        scan.Found.UnderlyingCode ??= printed;
        return word.End;
    }

    private static bool IsPartOfFigure(ref Scan scan, Word word)
    {
        var (before, after) = (scan.At(word.Start - 1), scan.At(word.End));
        return (before is '.' or ',' && char.IsDigit(scan.At(word.Start - 2))) || (after is '.' or ',' && char.IsDigit(scan.At(word.End + 1)) && !StartsNextCode(ref scan, word)) || after == '%';
    }

    /// <summary>In "error_codes":[50173,90033] a comma parts two codes; grouped numbers have three digits after it.</summary>
    private static bool StartsNextCode(ref Scan scan, Word word) =>
        scan.At(word.End) == ',' && scan.Words.Before(scan.Text, word.Start) == Label.EntraNumber;

    private static void Native(ref Scan scan, string number, Family? family, int position)
    {
        if (number == "0")
            return;
        scan.Found.NativeCode ??= number;
        scan.Hit(number, CodeTier.Specific, family, position);
    }

    /// <summary>SqlClient's own numbers, for a time-out or a lost line, are below zero.</summary>
    private static string Signed(ref Scan scan, Word word, string number) =>
        scan.At(word.Start - 1) == '-' && scan.At(word.Start - 2) is ':' or '=' or '"' or '\'' or ' ' ? "-" + number : number;

    /// <summary>"[HDBODBC] General error;-10709 Connection failed", "[08S01][-10709]".</summary>
    private static bool IsHanaNumber(ref Scan scan, Word word) =>
        word.Length is >= 2 and <= 6 && scan.At(word.Start - 1) == '-' && scan.At(word.Start - 2) is ';' or ':' or '[' && scan.Found.SpeaksOf(Family.SapHana);

    private static void General(ref Scan scan, Word word, string number)
    {
        if (word.Length == 3 && Http(ref scan, word, labelled: true))
            return;
        if (number.Trim('0').Length > 0)
            scan.Hit(number, CodeTier.Specific, null, word.Start);
    }

    /// <summary>"Error: 18456, Severity: 14", "ERROR 1045 (28000)", "provider: TCP Provider, error: 0 - ...": the word alone is too little.</summary>
    private static void AfterError(ref Scan scan, Word word, string number)
    {
        var rest = scan.Text.Slice(word.End);
        if (IsState(ref scan, word))
            scan.Hit(number, CodeTier.State, Family.Odbc, word.Start);
        else if (scan.Words.Second.Hash == ProviderWord)
        {
            if (number != "0")
            {
                scan.Found.UnderlyingCode ??= number;
                scan.Hit(number, CodeTier.Detail, Family.Network, word.Start);
            }
        }
        else if (StartsWith(rest, ", Severity") || StartsWith(rest, ", Level") || StartsWith(rest, ", State") || scan.Words.Second.Hash == ServerWord)
            Native(ref scan, number, Family.Sql, word.Start);
        else if (SqlStates.IsInParentheses(rest.TrimStart()))
            Native(ref scan, number, Family.MySql, word.Start);
        else if (!Http(ref scan, word, labelled: false) && number != "0")
            scan.Found.Add(new(number, CodeTier.Specific, null, word.Start) { Tentative = true });
    }

    /// <summary>"(Microsoft SQL Server, Fehler: 18456)": its tools say "Error" in the language of the machine.</summary>
    private static bool IsOfSqlServer(ref Scan scan, Word word) =>
        scan.At(word.End) == ')' && scan.Words.Second.Hash == ServerWord && scan.Text.Slice(scan.Words.Last.End, word.Start - scan.Words.Last.End).IndexOfAny(':', '\uFF1A') >= 0;

    private static readonly ulong ProviderWord = LabelHash.Of("provider".AsSpan());
    private static readonly ulong ServerWord = LabelHash.Of("server".AsSpan());

    private static bool StartsWith(ReadOnlySpan<char> text, string start) => text.StartsWith(start.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A status with its label, with its reason after it (401 Unauthorized) or before it (Unauthorized (401)).</summary>
    private static bool Http(ref Scan scan, Word word, bool labelled)
    {
        if (word.Length != 3)
            return false;
        var status = Status(scan.Text.Slice(word.Start, 3));
        if (!labelled && !HttpReasons.IsError(status))
            return false;
        var reason = HttpReasons.After(scan.Text, AfterClientError(scan.Text, word.End), status, out var reasonAt, out var words);
        var before = reason == 0 && scan.At(word.Start - 1) == '(' && scan.Words.PhraseStatus() == status;
        if (!labelled && reason == 0 && !before)
            return false;
        if (labelled && status is >= 100 and <= 599)
            scan.Found.HttpStatus ??= status;
        if (!HttpReasons.IsError(status))
            return labelled;
        scan.Found.HttpStatus ??= status;
        var code = reason > 0 && words == 1 ? scan.Text.Slice(reasonAt, reason).ToString()
            : before && scan.Words.EndWith(1, scan.Words.Last.Hash) && HttpReasons.Of(scan.Words.Last.Hash) == status ? scan.Text.Slice(scan.Words.Last.Start, scan.Words.Last.Length).ToString()
            : scan.Text.Slice(word.Start, 3).ToString();
        scan.Hit(code, CodeTier.Http, Family.Http, word.Start);
        return true;
    }

    private static int Status(ReadOnlySpan<char> digits) => (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + digits[2] - '0';

    /// <summary>Python's requests prints "401 Client Error: Unauthorized for url".</summary>
    private static int AfterClientError(ReadOnlySpan<char> text, int at)
    {
        var rest = text.Slice(at);
        return StartsWith(rest, " Client Error:") || StartsWith(rest, " Server Error:") ? at + " Client Error:".Length : at;
    }

    /// <summary>"[Vendor][Component] (14) ...", "... (18456) (SQLDriverConnect)", "390100 (08001): ...".</summary>
    private static void Driver(ref Scan scan, Word word, string number)
    {
        if (number == "0")
            return;
        var inParentheses = scan.At(word.Start - 1) == '(' && scan.At(word.End) == ')';
        if (inParentheses && EndsWithBracket(scan.Text.Slice(0, word.Start - 1)) && scan.Found.SpeaksOfDriver)
            Native(ref scan, number, Family.Odbc, word.Start);
        else if (inParentheses && scan.Found.SpeaksOfDriver && word.Length > 1)
            scan.Found.Add(new(number, CodeTier.Specific, null, word.Start) { Tentative = true });
        else if (IsState(ref scan, word))
            scan.Hit(number, CodeTier.State, Family.Odbc, word.Start);
        else if (IsStateOfPostgres(ref scan, word) && Catalogue.Default.Find(number, Family.PostgreSql) is not null)
            scan.Hit(number, CodeTier.State, Family.PostgreSql, word.Start);
        else if (word.Length is 5 or 6 && scan.At(word.Start - 1) is not ('.' or ',') && SqlStates.IsInParentheses(scan.Text.Slice(word.End).TrimStart()))
            Native(ref scan, number, scan.Found.SpeaksOf(Family.Snowflake) ? Family.Snowflake : null, word.Start);
    }

    /// <summary>"ERROR [28000]": an SQLSTATE of digits alone.</summary>
    private static bool IsState(ref Scan scan, Word word) =>
        word.Length == SqlStates.Length && scan.At(word.Start - 1) == '[' && scan.At(word.End) == ']' && scan.Found.SpeaksOfDriver;

    /// <summary>"PostgreSQL: 28000: no pg_hba.conf entry ...".</summary>
    private static bool IsStateOfPostgres(ref Scan scan, Word word) =>
        word.Length == SqlStates.Length && scan.At(word.End) == ':' && scan.At(word.End + 1) == ' ' && scan.At(word.Start - 1) is ' ' or '\0' && scan.Found.SpeaksOf(Family.PostgreSql);

    private static bool EndsWithBracket(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return !before.IsEmpty && before[before.Length - 1] == ']';
    }
}
