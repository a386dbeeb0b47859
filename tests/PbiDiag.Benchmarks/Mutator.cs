using System.Text.Json;

namespace PbiDiag.Benchmarks;

/// <summary>Makes new texts out of the samples: cuts, swaps, repeats, joins and wraps them.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Fragments =
    [
        "AADSTS", "70002", "\"", "'", "\\", "\\\"", "\\u00", "\r\n", "\u00A0", "&quot;", "&amp;", "&#x", "<ccon>", "</", "<", "{", "}", "[", ",", ":", "=", "|", "\t", "@", "~", "***", "xxxx", "...",
        "Trace ID: ", "Timestamp: ", "password=", "Bearer eyJ", "&sig=", "0x8", "-2147467259", "(401)", "error code ", "\uD83D", "\0", "\u2019", "\uFF1A", "Table: ",
    ];

    public string Next()
    {
        var text = Sample();
        for (var change = random.Next(1, 6); change > 0; change--)
            text = Change(text);
        return text;
    }

    private string Change(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(64, text.Length - at) + 1);
        return random.Next(10) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text.Remove(at, length),
            3 => text.Insert(at, Fragments[random.Next(Fragments.Length)]),
            4 => text.Insert(at, ((char)random.Next(0x10000)).ToString()),
            5 => text.Insert(at, text.Substring(at, length)),
            6 => text.Insert(at, Sample()),
            7 => JsonSerializer.Serialize(text),
            8 => text.Replace("\"", "\"\"", StringComparison.Ordinal),
            _ => length > 0 ? text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)) : text,
        };
    }

    private string Sample() => Samples.Texts[random.Next(Samples.Texts.Count)].Text;
}
