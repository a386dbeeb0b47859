using System.Text.Json;

namespace PbiDiag.SignIn.Credentials;

/// <summary>What an access token says of its owner. Read to be shown, never to decide on trust: the signature is the service's matter.</summary>
public sealed record TokenClaims
{
    public string? TenantId { get; init; }

    public string? ObjectId { get; init; }

    public string? AppId { get; init; }

    /// <summary>A user's principal name, or an app's display name.</summary>
    public string? Name { get; init; }

    public string? Audience { get; init; }

    /// <summary>"app" or "user", where the token says so.</summary>
    public string? IdentityType { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    public DateTimeOffset? Expires { get; init; }

    /// <summary>Null when the text is no token that can be read.</summary>
    public static TokenClaims? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            using var document = JsonDocument.Parse(FromBase64Url(parts[1]));
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            return null;
        }
    }

    private static TokenClaims Read(JsonElement root) => new()
    {
        TenantId = Text(root, "tid"),
        ObjectId = Text(root, "oid"),
        AppId = Text(root, "appid", "azp"),
        Name = Text(root, "upn", "preferred_username", "unique_name", "app_displayname"),
        Audience = Text(root, "aud"),
        IdentityType = Text(root, "idtyp") ?? (Text(root, "scp") is null ? "app" : "user"),
        Scopes = Text(root, "scp")?.Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [],
        Roles = root.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array ? [.. roles.EnumerateArray().Select(role => role.ToString())] : [],
        Expires = root.TryGetProperty("exp", out var exp) && exp.ValueKind == JsonValueKind.Number && exp.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null,
    };

    private static string? Text(JsonElement root, params string[] names) =>
        names.Select(name => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static byte[] FromBase64Url(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(padded.PadRight((padded.Length + 3) / 4 * 4, '='));
    }
}
