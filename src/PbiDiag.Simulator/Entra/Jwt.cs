using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Entra;

/// <summary>Signed JSON web tokens: written and read.</summary>
internal static class Jwt
{
    public static string Sign(JsonObject header, JsonObject claims, RSA key)
    {
        var signed = Part(header) + "." + Part(claims);
        byte[] signature;
        lock (key) signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    /// <summary>Header and claims, not yet believed; nothing when it is no such token.</summary>
    public static (JsonObject Header, JsonObject Claims)? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3) return null;
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(parts[0])) is JsonObject header
                && JsonNode.Parse(Base64Url.DecodeFromChars(parts[1])) is JsonObject claims ? (header, claims) : null;
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            return null;
        }
    }

    public static bool IsSignedBy(string token, RSA key, string algorithm)
    {
        var last = token.LastIndexOf('.');
        try
        {
            var padding = algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return key.VerifyData(
                Encoding.ASCII.GetBytes(token[..last]), Base64Url.DecodeFromChars(token.AsSpan(last + 1)), HashAlgorithmName.SHA256, padding);
        }
        catch (Exception problem) when (problem is FormatException or CryptographicException)
        {
            return false;
        }
    }

    public static string? Text(JsonObject claims, string name) =>
        claims[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Seconds since 1970; some clients write them as text.</summary>
    public static DateTimeOffset? Time(JsonObject claims, string name) =>
        claims[name] is { } value && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 1e11
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
