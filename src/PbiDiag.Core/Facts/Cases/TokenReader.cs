using System.Text.Json;

namespace PbiDiag.Facts.Cases;

/// <summary>Reads the claims of the first JSON web token in a text, before the text is redacted. Checks no signature and keeps nothing else.</summary>
public static class TokenReader
{
    private const string Mark = "eyJ";

    /// <summary>Null where no whole token stands in the text.</summary>
    public static TokenClaims? In(string? text)
    {
        for (var at = text?.IndexOf(Mark, StringComparison.Ordinal) ?? -1; at >= 0; at = text!.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
            if (Part(text!, at) is { } head && text!.Length > head.End && text[head.End] == '.' && Part(text, head.End + 1) is { } body && Read(head.Json, body.Json) is { } claims)
                return claims;
        return null;
    }

    private static TokenClaims? Read(byte[] head, byte[] body)
    {
        try
        {
            using var header = JsonDocument.Parse(head);
            using var payload = JsonDocument.Parse(body);
            var (outer, inner) = (header.RootElement, payload.RootElement);
            return outer.ValueKind != JsonValueKind.Object || inner.ValueKind != JsonValueKind.Object ? null : new TokenClaims
            {
                TenantId = Text(inner, "tid"),
                Audience = Text(inner, "aud"),
                AppId = Text(inner, "appid") ?? Text(inner, "azp"),
                KeyId = Text(outer, "kid"),
                Issuer = Text(inner, "iss"),
                Subject = Text(inner, "sub"),
                NotBefore = Time(inner, "nbf"),
                Expires = Time(inner, "exp"),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (byte[] Json, int End)? Part(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;
        var part = text.Substring(at, end - at).Replace('-', '+').Replace('_', '/');
        try
        {
            return (Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '=')), end);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
