using System.Collections;
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

    public JsonRows(Type row, TextWriter target)
    {
        columns = Column.Of(row);
        this.target = target;
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    protected override void WriteHead() => json.WriteStartArray();

    protected override void WriteRow(object row)
    {
        WriteObject(columns, row);
        Flush();
    }

    public override void End()
    {
        base.End();
        json.WriteEndArray();
        Flush();
        target.WriteLine();
    }

    public override void Dispose()
    {
        json.Dispose();
        base.Dispose();
    }

    private void WriteObject(IReadOnlyList<Column> properties, object row)
    {
        json.WriteStartObject();
        foreach (var property in properties)
        {
            json.WritePropertyName(property.Name);
            WriteValue(property.Read(row));
        }
        json.WriteEndObject();
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
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
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                    WriteValue(item);
                json.WriteEndArray();
                break;
            case { } result when result.GetType().Namespace == typeof(ErrorInfo).Namespace && !result.GetType().IsEnum:
                WriteObject(Column.Of(result.GetType()), result);
                break;
            default:
                json.WriteStringValue(Column.TextOf(value));
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
