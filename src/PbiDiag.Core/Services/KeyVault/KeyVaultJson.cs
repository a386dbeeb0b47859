using System.Text.Json.Serialization;
using PbiDiag.Services.Http;
using PbiDiag.Services.Json;
using PbiDiag.Services.KeyVault.Models;

namespace PbiDiag.Services.KeyVault;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SecretConverter), typeof(UtcTimeConverter), typeof(TextConverter)])]
[JsonSerializable(typeof(ListPage<VaultSecretItem>))]
[JsonSerializable(typeof(SetSecretBody))]
[JsonSerializable(typeof(VaultSecretItem))]
internal sealed partial class KeyVaultJson : JsonSerializerContext;
