using PbiDiag.Cli.Output;

namespace PbiDiag.Cli.Demo;

/// <summary>The voice of the story: a sentence, the line that one would type, what comes of it, and where all of it is kept.</summary>
internal sealed class Teller(TextWriter output, Screen screen, string folder)
{
    private readonly Paint paint = new(screen.HasColour);
    private int chapter;

    public IList<string> Files { get; } = [];

    public void Chapter(string title, string typed)
    {
        Say("");
        output.WriteLine(paint.Name($"{++chapter}. {title}"));
        output.WriteLine($"   $ {typed}");
        Say("");
    }

    public void Say(string text)
    {
        foreach (var line in Wrap.Lines(text, screen.Width))
            output.WriteLine(line);
        output.Flush();
    }

    public void Show<T>(OutputFormat format, IReadOnlyList<object> rows, int atMost)
    {
        using var writer = ResultWriter.Of(format, typeof(T), output, screen);
        foreach (var row in rows.Take(atMost))
            writer.Write(row);
        writer.End();
        if (rows.Count > atMost)
            Say($"... and {rows.Count - atMost} more.");
    }

    public void Keep<T>(string name, OutputFormat format, IReadOnlyList<object> rows)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        using var file = new StreamWriter(path);
        using var writer = ResultWriter.Of(format, typeof(T), file, screen);
        foreach (var row in rows)
            writer.Write(row);
        writer.End();
        Files.Add(path);
    }
}
