namespace PbiDiag.HelpBuilder.Pages;

/// <summary>Reads the little of Markdown that the pages use: headings, paragraphs, lists, fenced code.</summary>
internal sealed class MarkdownReader
{
    private const string Fence = "```";

    private readonly string path;
    private readonly string[] lines;
    private int next;

    private MarkdownReader(string path, string text)
    {
        this.path = path;
        lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
    }

    /// <summary>The page's title with all that follows.</summary>
    public static Section Read(string path)
    {
        var reader = new MarkdownReader(path, File.ReadAllText(path));
        if (LevelOf(reader.lines[0]) != 1)
            throw new PageException(path, 1, "expected '# ' and the title");
        var page = reader.ReadSection();
        return reader.next == reader.lines.Length ? page : throw new PageException(path, reader.next + 1, "a page has one title");
    }

    private Section ReadSection()
    {
        var (line, level) = (next + 1, LevelOf(lines[next]));
        var title = lines[next++][level..].Trim();
        var blocks = new List<Block>();
        var sections = new List<Section>();
        while (next < lines.Length)
        {
            if (LevelOf(lines[next]) is > 0 and var found)
            {
                if (found <= level)
                    break;
                sections.Add(ReadSection());
            }
            else if (string.IsNullOrWhiteSpace(lines[next]))
                next++;
            else
                blocks.Add(lines[next].StartsWith(Fence, StringComparison.Ordinal) ? ReadCode() : ReadText());
        }
        return new Section(path, line, level, title, blocks, sections);
    }

    private Block ReadCode()
    {
        var first = ++next;
        while (next < lines.Length && lines[next] != Fence)
            next++;
        if (next == lines.Length)
            throw new PageException(path, first, "the fence is not closed");
        return new Block(string.Join('\n', lines[first..next++]), IsCode: true);
    }

    private Block ReadText()
    {
        var first = next++;
        while (next < lines.Length && !string.IsNullOrWhiteSpace(lines[next]) && LevelOf(lines[next]) == 0
            && !lines[next].StartsWith(Fence, StringComparison.Ordinal) && !lines[next].StartsWith("- ", StringComparison.Ordinal))
        {
            next++;
        }
        return new Block(string.Join(' ', lines[first..next].Select(static line => line.Trim())), IsCode: false);
    }

    private static int LevelOf(string line)
    {
        var level = line.TakeWhile(static c => c == '#').Count();
        return level is > 0 and <= 3 && level < line.Length && line[level] == ' ' ? level : 0;
    }
}
