using System.Text.Json.Serialization;
using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

internal sealed record Probe(int A);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Probe))]
[JsonSerializable(typeof(ListPage<Probe>))]
internal sealed partial class TestJson : JsonSerializerContext;
