namespace PbiDiag.HelpBuilder.Pages;

/// <summary>What people wrote about one cmdlet. All else comes from the code.</summary>
internal sealed record CmdletPage(
    string Name,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters,
    IReadOnlyList<Example> Examples,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Outputs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Link> Links)
{
    private static readonly string[] Known = ["Description", "Parameters", "Examples", "Outputs", "Notes", "Links"];

    public static CmdletPage Read(string path)
    {
        var page = MarkdownReader.Read(path);
        if (page.Title != Path.GetFileNameWithoutExtension(path))
            throw page.Wrong("the title is the name of the file");
        if (page.Blocks is not [{ IsCode: false } synopsis])
            throw page.Wrong("expected one sentence under the title");
        if (page.Sections.FirstOrDefault(section => !Known.Contains(section.Title)) is { } other)
            throw other.Wrong($"no section has the title '{other.Title}'; known are: {string.Join(", ", Known)}");
        return new CmdletPage(
            page.Title,
            PlainText.Of(synopsis.Text),
            PlainText.Of(page.Need("Description").Paragraphs),
            page.Find("Parameters") is { } parameters ? ParametersIn(parameters) : new Dictionary<string, IReadOnlyList<string>>(),
            [.. page.Need("Examples").Sections.Select(ToExample)],
            page.Need("Outputs").Sections.ToDictionary(output => output.Title, output => PlainText.Of(output.Paragraphs)),
            page.Find("Notes") is { } notes ? PlainText.Of(notes.Paragraphs) : [],
            [.. page.Need("Links").Blocks.Select(block => Link.Of(block) ?? throw page.Need("Links").Wrong("expected '- [text](target)' on each line"))]);
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ParametersIn(Section section)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var parameter in section.Sections)
        {
            if (parameter.Title[0] != '-')
                throw parameter.Wrong("expected '-' and the parameter's name");
            if (parameter.Blocks.Count == 0)
                throw parameter.Wrong($"'{parameter.Title}' says nothing");
            if (!texts.TryAdd(parameter.Title[1..], PlainText.Of(parameter.Paragraphs)))
                throw parameter.Wrong($"'{parameter.Title}' stands here twice");
        }
        return texts;
    }

    private static Example ToExample(Section section) =>
        section.Blocks is [{ IsCode: true } code, { IsCode: false }, ..]
            ? new Example(section.Title, code.Text, PlainText.Of([.. section.Blocks.Skip(1).Select(block => block.Text)]))
            : throw section.Wrong("expected the code in fences, then a sentence");
}
