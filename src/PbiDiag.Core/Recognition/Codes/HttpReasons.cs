using PbiDiag.Recognition.Scanning;

namespace PbiDiag.Recognition.Codes;

/// <summary>The reason phrases of HTTP, which many services use as error codes.</summary>
internal static class HttpReasons
{
    private static readonly Dictionary<ulong, int> StatusOf = new()
    {
        [Key("badrequest")] = 400,
        [Key("unauthorized")] = 401,
        [Key("paymentrequired")] = 402,
        [Key("forbidden")] = 403,
        [Key("notfound")] = 404,
        [Key("methodnotallowed")] = 405,
        [Key("notacceptable")] = 406,
        [Key("proxyauthenticationrequired")] = 407,
        [Key("requesttimeout")] = 408,
        [Key("conflict")] = 409,
        [Key("gone")] = 410,
        [Key("preconditionfailed")] = 412,
        [Key("requestentitytoolarge")] = 413,
        [Key("payloadtoolarge")] = 413,
        [Key("unsupportedmediatype")] = 415,
        [Key("unprocessableentity")] = 422,
        [Key("locked")] = 423,
        [Key("toomanyrequests")] = 429,
        [Key("internalservererror")] = 500,
        [Key("notimplemented")] = 501,
        [Key("badgateway")] = 502,
        [Key("serviceunavailable")] = 503,
        [Key("gatewaytimeout")] = 504,
    };

    public static bool IsError(int status) => status is >= 400 and <= 599;

    public static int? Of(ulong phrase) => StatusOf.TryGetValue(phrase, out var status) ? status : null;

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

    private static ulong Key(string phrase) => LabelHash.Of(phrase.AsSpan());
}
