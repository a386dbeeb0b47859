using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>The outer form of a token request: method, content type, where its parameters stand.</summary>
internal static class TokenForm
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Here = TokenRules.Here;

    /// <summary>Whether the endpoint gets to see the parameters: if not, what they hold does not matter yet.</summary>
    public static bool IsReadable(AuthRequest request) => request.Body is AuthBody.Form && request.Parameters.Count > 0;

    public static IEnumerable<AuthRequestFinding> Look(AuthRequest request)
    {
        if (request.Method is not (null or "POST"))
            yield return Says.Fail(Here, "method", $"The endpoint takes POST only; this is {request.Method}.", "Send it with POST.", "900561", "900144").About("method", request.Method, "POST");
        if (request.Body == AuthBody.Json)
            yield return Says.Fail(Here, "json-body", "The parameters are sent as JSON. The endpoint reads forms only, and will miss the first of them.", "Send name=value pairs, joined by ampersands.", "900144").About("Content-Type", request.ContentType, Form);
        else if (request.Body == AuthBody.Multipart)
            yield return Says.Fail(Here, "multipart-body", "The parameters are sent as multipart form data, which the endpoint does not read.", "With curl use --data-urlencode and not -F.", "900144", "9002313").About("Content-Type", request.ContentType, Form);
        else if (request.Body == AuthBody.None && request.Parameters.Count > 0)
            yield return Says.Fail(Here, "in-the-address", "The parameters stand in the address, and the body is empty.", "Move them into the body. A secret in an address ends up in logs: replace it.", "900144");
        else if (request.Body == AuthBody.None)
            yield return Says.Fail(Here, "empty-body", "The body is empty.", "Send the parameters in the body, as a form.", "900144");
        else if (request.ContentType is { } type && !type.StartsWith(Form, StringComparison.OrdinalIgnoreCase))
            yield return Says.Fail(Here, "content-type", $"Content-Type is {type}: the form is not read as one.", "Send the header under Expected.", "900144").About("Content-Type", type, Form);
        foreach (var flaw in request.Malformed)
            yield return Malformed(flaw);
        if (request.Body == AuthBody.Form)
            foreach (var secret in request.Parameters.Where(static parameter => parameter is { InQuery: true, IsSecret: true }))
                yield return Says.Fail(Here, "secret-in-address", $"{secret.Name} stands in the address, where it is not read and ends up in logs.", "Move it into the body, and replace the secret.", "7000218").About(secret);
    }

    private static AuthRequestFinding Malformed(string flaw) => flaw switch
    {
        "line-breaks" => Says.Fail(Here, "malformed-body", "The body has line breaks between its parameters.", "Write it on one line, its pairs joined by ampersands alone.", "9002313", "90056"),
        "pair-without-equals" => Says.Fail(Here, "malformed-body", "A part of the body has no equals sign: an ampersand in a value was not encoded, or a value is missing.", "Percent-encode each value once.", "9002313", "90056"),
        "bad-percent" => Says.Fail(Here, "malformed-body", "A percent sign is not followed by two hex digits.", "Percent-encode each value once.", "9002313", "90056"),
        _ => Says.Fail(Here, "malformed-body", "The JSON cannot be read.", "Check its quotes and commas; the endpoint itself wants a form.", "9002313", "900144"),
    };
}
