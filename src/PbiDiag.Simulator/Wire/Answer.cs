namespace PbiDiag.Simulator.Wire;

/// <summary>What a service says to one call.</summary>
internal sealed class Answer
{
    public int Status { get; set; } = 200;

    public byte[] Body { get; set; } = [];

    public string? ContentType { get; set; }

    /// <summary>How long the service takes.</summary>
    public TimeSpan Delay { get; init; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public static Answer Json(object value, int status = 200, string contentType = "application/json; charset=utf-8") =>
        new() { Status = status, Body = Wire.Json.Bytes(value), ContentType = contentType };

    public static Answer Empty(int status = 200) => new() { Status = status };

    public static Answer Text(string text, string contentType, int status = 200) =>
        new() { Status = status, Body = System.Text.Encoding.UTF8.GetBytes(text), ContentType = contentType };

    public Answer With(string name, string value)
    {
        Headers.Add(new(name, value));
        return this;
    }
}
