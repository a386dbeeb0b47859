using System.Text.Encodings.Web;
using System.Text.Json;
using PbiDiag.Results;

namespace PbiDiag.Cli.Output;

/// <summary>Always one array of objects, each with every property: null where there is no value, [] for an empty list.</summary>
internal sealed class JsonRows : ResultWriter
{
    private readonly IReadOnlyList<Column> columns;
    private readonly TextWriter target;
    private readonly MemoryStream buffer = new();
    private readonly Utf8JsonWriter json;

    public JsonRows(IReadOnlyList<Column> columns, TextWriter target)
    {
        this.columns = columns;
        this.target = target;
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
    }

    public override void Write(object row)
    {
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            WriteValue(column.Read(row));
        }
        json.WriteEndObject();
        Flush();
    }

    public override void End()
    {
        json.WriteEndArray();
        Flush();
        target.WriteLine();
    }

    public override void Dispose()
    {
        json.Dispose();
        base.Dispose();
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case TextList list:
                json.WriteStartArray();
                foreach (var item in list)
                    json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case DateTimeOffset time:
                json.WriteStringValue(Column.Time(time));
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private void Flush()
    {
        json.Flush();
        target.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        buffer.SetLength(0);
    }
}
