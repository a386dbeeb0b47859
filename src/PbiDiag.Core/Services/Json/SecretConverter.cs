using System.Text.Json;
using System.Text.Json.Serialization;
using PbiDiag.SignIn;

namespace PbiDiag.Services.Json;

/// <summary>The only way of a secret into and out of JSON.</summary>
public sealed class SecretConverter : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? new Secret(reader.GetString()!) : throw new JsonException("A secret that is no text.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(value.Characters);
}
