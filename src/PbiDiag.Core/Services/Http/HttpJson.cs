using System.Text.Json.Serialization;

namespace PbiDiag.Services.Http;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(BatchBody))]
[JsonSerializable(typeof(BatchReply))]
[JsonSerializable(typeof(OperationState))]
[JsonSerializable(typeof(PageLinks))]
internal sealed partial class HttpJson : JsonSerializerContext;
