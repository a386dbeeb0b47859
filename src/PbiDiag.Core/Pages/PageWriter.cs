using System.Globalization;
using System.Text;
using PbiDiag.Results;

namespace PbiDiag.Pages;

/// <summary>Puts sections together, each wrapped and indented, with a heading where it holds anything.</summary>
internal sealed class PageWriter(int width, bool colour)
{
    private const int Indent = 2;
    private const string Gap = "   ";
    private const string Bold = "1";
    private const string Red = "1;31";
    private const string Yellow = "1;33";

    private readonly StringBuilder text = new();

    public void Title(string title, Severity? severity)
    {
        var style = severity is Severity.Critical or Severity.High ? Red : severity is Severity.Medium ? Yellow : Bold;
        // The name of a wording is all of its words.
        foreach (var line in TextWrap.Lines(Clean(title), width, 0))
            Line(Styled(line, style));
    }

    public void Line(string line)
    {
        if (line.Length > 0)
            text.Append(line).Append('\n');
    }

    public void Paragraph(string? paragraph, int indent, int hang = 0)
    {
        foreach (var line in TextWrap.Lines(Clean(paragraph ?? ""), width, indent, hang))
            Line(line);
    }

    /// <summary>As many on a line as there is room for.</summary>
    public void Facts(IEnumerable<string> facts)
    {
        var line = "";
        foreach (var fact in facts)
        {
            if (line.Length > 0 && line.Length + Gap.Length + fact.Length > width)
            {
                Line(line);
                line = "";
            }
            line += line.Length > 0 ? Gap + fact : fact;
        }
        Line(line);
    }

    public void Section(string heading, IEnumerable<string?> paragraphs) => Write(heading, paragraphs, (_, paragraph) => Paragraph(paragraph, Indent));

    public void List(string heading, IEnumerable<string> items) => Write(heading, items, (_, item) => Paragraph("- " + item, Indent, hang: 2));

    public void Steps(string heading, IEnumerable<string> steps) =>
        Write(heading, steps, (index, step) => Paragraph($"{(index + 1).ToString(CultureInfo.InvariantCulture)}. {step}", Indent, hang: 3));

    public void Pairs(string heading, IEnumerable<(string Name, string? Value)> pairs)
    {
        var told = pairs.Where(static pair => !string.IsNullOrEmpty(pair.Value)).ToList();
        var longest = told.Select(static pair => pair.Name.Length).DefaultIfEmpty().Max();
        // On one line each, however long: an id that is broken cannot be copied.
        Write(heading, told.Select(pair => $"{pair.Name.PadRight(longest)}  {pair.Value}"), (_, line) => Line(new string(' ', Indent) + Clean(line!)));
    }

    /// <summary>An address that is as wide as the window takes all of it: whatever breaks it makes it useless.</summary>
    public void Links(string heading, IEnumerable<string> links) =>
        Write(heading, links, (_, link) => Line((link!.Length + Indent > width ? "" : new string(' ', Indent)) + Clean(link)));

    public override string ToString() => text.ToString().TrimEnd('\n');

    private void Write(string heading, IEnumerable<string?> parts, Action<int, string?> write)
    {
        var index = 0;
        foreach (var part in parts.Where(static part => !string.IsNullOrEmpty(part)))
        {
            if (index == 0)
                text.Append('\n').Append(Styled(heading, Bold)).Append('\n');
            write(index++, part);
        }
    }

    private string Styled(string words, string style) => colour ? $"\u001b[{style}m{words}\u001b[0m" : words;

    /// <summary>What comes from a text that somebody else wrote must not steer the terminal.</summary>
    private static string Clean(string words) => words.Any(static c => char.IsControl(c) && c != '\n') ? new([.. words.Where(static c => !char.IsControl(c) || c == '\n')]) : words;
}
