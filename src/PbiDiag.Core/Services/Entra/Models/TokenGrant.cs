using PbiDiag.SignIn;
using System.Text.Json.Serialization;

namespace PbiDiag.Services.Entra.Models;

public sealed record TokenGrant
{
    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    [JsonPropertyName("access_token")]
    public Secret? AccessToken { get; init; }
}
