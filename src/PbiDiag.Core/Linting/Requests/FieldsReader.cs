using System.Collections;

namespace PbiDiag.Linting.Requests;

/// <summary>A dictionary: the fields of a body, or what one gives to a web cmdlet (Uri, Method, ContentType, Headers, Body).</summary>
public static class FieldsReader
{
    public static AuthRequest Read(IDictionary fields)
    {
        var address = Text(fields, "Uri");
        var body = Value(fields, "Body");
        if (address is null && body is null)
            return Form(new AuthRequest { Body = AuthBody.Form }, fields);
        var type = Text(fields, "ContentType") ?? (Value(fields, "Headers") is IDictionary headers ? Text(headers, "Content-Type") : null);
        var request = AuthRequestReader.Make(address, Text(fields, "Method"), type, body as string);
        return body is IDictionary form ? Form(request with { Body = AuthBody.Form }, form) : request;
    }

    private static AuthRequest Form(AuthRequest request, IDictionary form) => AuthRequestReader.Classify(
        request,
        request.Parameters,
        request.Malformed,
        form.Keys.Cast<object>().Select(key => new AuthParameter(key.ToString()!, form[key]?.ToString() ?? "")));

    private static object? Value(IDictionary fields, string name) =>
        fields.Keys.Cast<object>().Where(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase)).Select(key => fields[key]).FirstOrDefault();

    private static string? Text(IDictionary fields, string name) => Value(fields, name)?.ToString();
}
