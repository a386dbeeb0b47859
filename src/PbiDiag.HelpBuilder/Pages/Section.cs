namespace PbiDiag.HelpBuilder.Pages;

/// <summary>A heading and what stands under it, up to the next heading of its level or above.</summary>
internal sealed record Section(string Path, int Line, int Level, string Title, IReadOnlyList<Block> Blocks, IReadOnlyList<Section> Sections)
{
    public PageException Wrong(string expected) => new(Path, Line, expected);

    /// <summary>The one paragraph or more that make up the text of this section.</summary>
    public IReadOnlyList<string> Paragraphs => [.. Blocks.Select(block => block.IsCode ? throw Wrong($"'{Title}' holds text and no code") : block.Text)];

    public Section? Find(string title) => Sections.FirstOrDefault(section => section.Title == title);

    public Section Need(string title) => Find(title) ?? throw Wrong($"'{Title}' needs a section '{title}'");
}
