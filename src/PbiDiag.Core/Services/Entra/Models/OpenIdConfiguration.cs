using System.Text.Json.Serialization;

namespace PbiDiag.Services.Entra.Models;

public sealed record OpenIdConfiguration
{
    public string? Issuer { get; init; }

    [JsonPropertyName("token_endpoint")]
    public string? TokenEndpoint { get; init; }

    [JsonPropertyName("authorization_endpoint")]
    public string? AuthorizationEndpoint { get; init; }

    [JsonPropertyName("jwks_uri")]
    public string? JwksUri { get; init; }

    [JsonPropertyName("cloud_instance_name")]
    public string? CloudInstanceName { get; init; }

    [JsonPropertyName("tenant_region_scope")]
    public string? TenantRegionScope { get; init; }
}
