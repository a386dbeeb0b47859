using System.Text.Json;
using PbiDiag.Services.Entra.Models;

namespace PbiDiag.Services.Entra;

internal static class TokenErrorReader
{
    /// <summary>Null when the text is no refusal of the token endpoint.</summary>
    public static TokenError? Read(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
            return null;
        try
        {
            var error = JsonSerializer.Deserialize(body!, EntraJson.Default.TokenError);
            return error?.Error is null && error?.ErrorDescription is null ? null : error;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
