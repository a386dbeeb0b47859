using System.Text.Json;

namespace PbiDiag.Commands.Gateways;

/// <summary>What the JSON text in a gateway's annotation tells; nothing where it cannot be read.</summary>
internal sealed record GatewayAnnotation(string? Version, IReadOnlyList<string> Contacts)
{
    private static readonly GatewayAnnotation Nothing = new(null, []);

    public static GatewayAnnotation Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Nothing;
        try
        {
            using var document = JsonDocument.Parse(text!);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? Nothing : new(
                root.TryGetProperty("gatewayVersion", out var version) && version.ValueKind == JsonValueKind.String ? version.GetString() : null,
                root.TryGetProperty("gatewayContactInformation", out var contacts) && contacts.ValueKind == JsonValueKind.Array
                    ? [.. contacts.EnumerateArray().Where(contact => contact.ValueKind == JsonValueKind.String).Select(contact => contact.GetString()!)]
                    : []);
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }
}
