using System.Text.Json.Serialization;

namespace PbiDiag.Core.Tests.Services.Http;

internal sealed record Probe(int A);

[JsonSerializable(typeof(Probe))]
internal sealed partial class TestJson : JsonSerializerContext;
