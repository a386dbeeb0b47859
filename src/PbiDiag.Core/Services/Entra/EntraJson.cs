using System.Text.Json.Serialization;
using PbiDiag.Services.Json;
using PbiDiag.Services.Entra.Models;

namespace PbiDiag.Services.Entra;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SecretConverter), typeof(UtcTimeConverter), typeof(TextConverter)])]
[JsonSerializable(typeof(TokenGrant))]
[JsonSerializable(typeof(OpenIdConfiguration))]
[JsonSerializable(typeof(SigningKeyList))]
internal sealed partial class EntraJson : JsonSerializerContext;
