namespace PbiDiag.CatalogueBuilder.Tests;

public sealed class EntryParserTests
{
    [Fact]
    public void A_right_entry_is_read() => Assert.Equal("It is made up.", EntryText.Parse(EntryText.Right).Body.Means);

    [Theory]
    [InlineData("category: client-secret", "category: secrets", 5, "expected one of")]
    [InlineData("severity: high\n", "", 13, "lacks 'severity'")]
    [InlineData("retry: after-fix", "retries: after-fix", 7, "expected 'field: value'")]
    [InlineData("retry: after-fix\nactor: app-owner", "actor: app-owner\nretry: after-fix", 8, "out of order")]
    [InlineData("sources:\n  - https", "sources: https", 11, "is a list")]
    [InlineData("# AADSTS1\n", "# AADSTS2\n", 16, "expected '# AADSTS1'")]
    [InlineData("## Causes", "## Reasons", 22, "expected '## Causes'")]
    [InlineData("(common, check `secret-expired`)", "(common)", 24, "a cause reads")]
    [InlineData("(common,", "(often,", 24, "the likelihood is 'often'")]
    [InlineData("**`Get-PbiErrorInfo`**: ", "", 28, "a step reads")]
    [InlineData(" (mends all)", "", 28, "a step reads")]
    public void A_malformed_entry_is_refused_with_its_line_and_what_was_expected(string old, string replacement, int line, string expected)
    {
        var refused = Assert.Throws<ShapeException>(() => EntryText.Parse(EntryText.With(old, replacement)));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(line, refused.Line);
        Assert.StartsWith($"{EntryText.Path}({refused.Line}): error PBK001: ", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_nobody_knows_is_refused() =>
        Assert.Contains("expected the end", Assert.Throws<ShapeException>(() => EntryText.Parse(EntryText.Right + "## See also\n\nNothing.\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("entries/entra/AADSTS2.md")]
    [InlineData("entries/graph/AADSTS1.md")]
    public void An_entry_lies_in_the_file_of_its_code_and_the_folder_of_its_family(string path) =>
        Assert.Throws<ShapeException>(() => EntryParser.Parse(path, EntryText.Right));

    [Fact]
    public void Wrapped_lines_are_one_paragraph_and_an_empty_line_parts_two()
    {
        var entry = EntryText.Parse(EntryText.With("It is made up.", "It is\nmade up.\n\nReally."));

        Assert.Equal("It is made up.\n\nReally.", entry.Body.Means);
    }
}
