using PbiDiag.Recognition.Scanning;

namespace PbiDiag.Recognition.Codes;

/// <summary>The reason phrases of HTTP, which many services use as error codes.</summary>
internal static class HttpReasons
{
    private static readonly WordTable<int> StatusOf = new(
    [
        ("badrequest", 400),
        ("unauthorized", 401),
        ("paymentrequired", 402),
        ("forbidden", 403),
        ("notfound", 404),
        ("methodnotallowed", 405),
        ("notacceptable", 406),
        ("proxyauthenticationrequired", 407),
        ("requesttimeout", 408),
        ("conflict", 409),
        ("gone", 410),
        ("preconditionfailed", 412),
        ("requestentitytoolarge", 413),
        ("payloadtoolarge", 413),
        ("unsupportedmediatype", 415),
        ("unprocessableentity", 422),
        ("locked", 423),
        ("toomanyrequests", 429),
        ("internalservererror", 500),
        ("notimplemented", 501),
        ("badgateway", 502),
        ("serviceunavailable", 503),
        ("gatewaytimeout", 504),
    ]);

    public static bool IsError(int status) => status is >= 400 and <= 599;

    public static int? Of(ulong phrase) => StatusOf.TryGet(phrase, out var status) ? status : null;

    public static int? Of(string phrase) => Of(LabelHash.Of(phrase.AsSpan()));

    /// <summary>The reason that follows a status, if its own: up to three words. Zero length: none.</summary>
    public static int After(ReadOnlySpan<char> text, int at, int status, out int start, out int words)
    {
        ulong hash = 0;
        start = at;
        for (words = 1; words <= 3; words++)
        {
            while (at < text.Length && text[at] is ' ' or ':' or '-' or ')' or '(' or ',' or '"' or '\'' or '=' or '\n' or '\r' && at < start + 16)
                at++;
            if (at >= text.Length || !Word.IsPart(text[at]))
                return 0;
            var word = Word.Read(text, at);
            if (words == 1)
                start = at;
            hash = hash * word.Power + word.Hash;
            at = word.End;
            if (Of(hash) == status)
                return at - start;
        }
        return 0;
    }
}
