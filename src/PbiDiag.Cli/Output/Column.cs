using System.Globalization;
using System.Reflection;

namespace PbiDiag.Cli.Output;

/// <param name="Name">The property's name, as everywhere.</param>
/// <param name="Read">Its value.</param>
internal sealed record Column(string Name, Func<object, object?> Read)
{
    /// <summary>The properties of a result, in the order in which they are documented.</summary>
    public static IReadOnlyList<Column> Of(Type row) =>
    [
        .. row.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => new Column(property.Name, property.GetValue)),
    ];

    /// <summary>The value as text: the same in every culture.</summary>
    public string Text(object row) => TextOf(Read(row));

    public static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTimeOffset time => Time(time),
        TimeSpan span => Span(span),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Span(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
