using System.Text.Json;
using System.Text.Json.Serialization;

namespace PbiDiag.Simulator.Loading;

internal sealed class TimeConverter(DateTimeOffset now) : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeText.Parse(reader.GetString() ?? "", now) ?? throw new JsonException("not a time");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
