namespace PbiDiag.Linting.Requests;

/// <summary>Reads a request from an address, a raw body or request, a curl line, or JSON (HAR or body).</summary>
public static class AuthRequestReader
{
    private const StringComparison Any = StringComparison.OrdinalIgnoreCase;

    /// <summary>All requests in a text: a HAR file can hold several. Never fails; what cannot be read is of the kind Unknown.</summary>
    public static IReadOnlyList<AuthRequest> Read(string text)
    {
        var bare = text.Trim();
        if (bare.StartsWith("curl", Any) && bare.Length > 4 && (char.IsWhiteSpace(bare[4]) || bare.StartsWith("curl.exe", Any)))
            return [CurlReader.Read(bare)];
        if (bare.StartsWith("{", Any) || bare.StartsWith("[", Any))
            return JsonRequestReader.Read(bare);
        if (bare.StartsWith("http://", Any) || bare.StartsWith("https://", Any))
            return [FromAddress(bare)];
        return [IsRaw(bare) ? RawRequestReader.Read(bare) : FromBody(bare)];
    }

    /// <summary>A request as parts: an address, and a body of one form or another.</summary>
    internal static AuthRequest Make(string? address, string? method, string? contentType, string? body, DateTimeOffset? time = null, string? origin = null)
    {
        var request = address is null ? new AuthRequest() : FromAddress(address);
        var malformed = new List<string>(request.Malformed);
        var form = string.IsNullOrWhiteSpace(body) ? AuthBody.None
            : body!.TrimStart().StartsWith("{", Any) ? AuthBody.Json
            : contentType?.StartsWith("multipart", Any) == true ? AuthBody.Multipart
            : AuthBody.Form;
        var fields = BodyFields(body ?? "", form, malformed);
        return Classify(request with { Method = method?.ToUpperInvariant(), ContentType = contentType, Body = form, Time = time, Origin = origin }, request.Parameters, malformed, fields);
    }

    internal static AuthRequest Classify(AuthRequest request, IEnumerable<AuthParameter> query, IEnumerable<string> malformed, IEnumerable<AuthParameter> body)
    {
        var all = request with { Parameters = [.. query, .. body], Malformed = [.. malformed.Distinct()] };
        return all with { Kind = KindOf(all) };
    }

    private static List<AuthParameter> BodyFields(string body, AuthBody form, List<string> malformed) => form switch
    {
        AuthBody.Json => JsonRequestReader.Fields(body, malformed),
        AuthBody.Form => FormText.Read(body, inQuery: false, malformed),
        _ => [],
    };

    private static AuthRequest FromBody(string text) => Make(null, null, null, text);

    private static AuthRequest FromAddress(string address)
    {
        var malformed = new List<string>();
        var uri = new RedirectUri(address);
        var query = FormText.Read(uri.Query.TrimStart('?'), inQuery: true, malformed);
        // With response_mode=fragment the answer comes behind the hash.
        query.AddRange(FormText.Read(uri.Fragment.TrimStart('#'), inQuery: true, malformed));
        var end = address.IndexOfAny(['?', '#']);
        return Classify(new AuthRequest { Endpoint = end < 0 ? address : address.Substring(0, end) }, query, malformed, []);
    }

    private static AuthRequestKind KindOf(AuthRequest request)
    {
        var path = request.Endpoint is null ? "" : new RedirectUri(request.Endpoint).Path.TrimEnd('/');
        bool Has(string name) => request.Parameters.Any(parameter => parameter.Name == name);
        if (path.EndsWith("/authorize", Any))
            return AuthRequestKind.Authorize;
        if (path.EndsWith("/token", Any) || Has("grant_type") || Has("client_secret") || request.Body == AuthBody.Json)
            return AuthRequestKind.Token;
        if (Has("response_type") || (Has("client_id") && Has("redirect_uri") && !Has("code")))
            return AuthRequestKind.Authorize;
        if (request.Endpoint is not null && request.Body == AuthBody.None)
            return AuthRequestKind.Callback;
        return request.Parameters.Count > 0 && request.Parameters.Any(parameter => parameter.Name is "client_id" or "scope" or "code" or "redirect_uri" or "resource")
            ? AuthRequestKind.Token : AuthRequestKind.Unknown;
    }

    private static bool IsRaw(string text)
    {
        var line = text.Split('\n')[0].Trim();
        return line.IndexOf(" HTTP/", StringComparison.Ordinal) > 0 || line.StartsWith("POST ", StringComparison.Ordinal) || line.StartsWith("GET ", StringComparison.Ordinal);
    }
}
