using System.Text;
using PbiDiag.HelpBuilder.Pages;
using PbiDiag.Pages;

namespace PbiDiag.HelpBuilder.Topics;

/// <summary>A topic as Get-Help prints it: plain text, wrapped and indented.</summary>
internal static class AboutText
{
    /// <summary>Narrow enough for the smallest window that people use.</summary>
    private const int Width = 78;
    private const int Indent = 4;

    public static string Of(string path)
    {
        var page = MarkdownReader.Read(path);
        if (page.Title != Path.GetFileNameWithoutExtension(path) || page.Blocks is not [{ IsCode: false } summary])
            throw page.Wrong("expected the name of the file as title, and one sentence under it");
        var text = new StringBuilder();
        Write(text, "TOPIC", [new Block(page.Title, IsCode: true)]);
        Write(text, "SHORT DESCRIPTION", [summary]);
        foreach (var section in page.Sections)
            Write(text, section);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder text, Section section)
    {
        Write(text, section.Title.ToUpperInvariant(), section.Blocks);
        foreach (var inner in section.Sections)
        {
            text.Append(' ', Indent).Append(inner.Title).Append("\n\n");
            Write(text, inner.Blocks, Indent * 2);
        }
    }

    private static void Write(StringBuilder text, string heading, IReadOnlyList<Block> blocks)
    {
        text.Append(heading).Append('\n');
        Write(text, blocks, Indent);
    }

    private static void Write(StringBuilder text, IReadOnlyList<Block> blocks, int indent)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (GeneratedBlocks.Of(blocks[i]) is { } generated)
                Write(text, generated, indent);
            else
                Write(text, blocks[i], indent);
            // What belongs together stands close: the items of a list, and what is said under one.
            if (i + 1 >= blocks.Count || !(blocks[i + 1].IsItem && (blocks[i].IsItem || blocks[i].Indent > 0)) && blocks[i + 1].Indent == 0)
                text.Append('\n');
        }
    }

    private static void Write(StringBuilder text, Block block, int outer)
    {
        var indent = outer + block.Indent;
        var lines = block.IsCode
            ? block.Text.Split('\n').Select(line => new string(' ', indent + Indent) + line)
            : TextWrap.Lines(PlainText.Of(block.Text), Width, indent, block.IsItem ? 2 : 0);
        foreach (var line in lines)
            text.Append(line.TrimEnd()).Append('\n');
    }
}
