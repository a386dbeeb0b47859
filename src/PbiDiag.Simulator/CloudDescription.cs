using System.Text.Json.Serialization;

namespace PbiDiag.Simulator;

/// <summary>How a client reaches a cloud: the form that is served at /environment.json and that a client can read as its environment.</summary>
public sealed record CloudDescription(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("authority")] string Authority,
    [property: JsonPropertyName("powerBiApi")] string PowerBIApi,
    [property: JsonPropertyName("powerBiResource")] string PowerBIResource,
    [property: JsonPropertyName("fabricApi")] string FabricApi,
    [property: JsonPropertyName("fabricResource")] string FabricResource,
    [property: JsonPropertyName("graphApi")] string GraphApi,
    [property: JsonPropertyName("graphResource")] string GraphResource,
    [property: JsonPropertyName("keyVaultPattern")] string KeyVaultPattern,
    [property: JsonPropertyName("keyVaultResource")] string KeyVaultResource,
    [property: JsonPropertyName("trustedThumbprint")] string TrustedThumbprint,
    [property: JsonPropertyName("tenantId")] string TenantId);
