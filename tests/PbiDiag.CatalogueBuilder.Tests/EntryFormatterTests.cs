namespace PbiDiag.CatalogueBuilder.Tests;

public sealed class EntryFormatterTests
{
    [Fact]
    public void An_entry_in_its_form_stays_as_it_is() => Assert.Equal(EntryText.Right, EntryFormatter.Format(EntryText.Parse(EntryText.Right)));

    [Fact]
    public void A_line_never_begins_with_what_Markdown_reads_as_a_list()
    {
        var prose = string.Join(' ', Enumerable.Repeat("word - 1. # >", 60));

        var formatted = EntryFormatter.Format(EntryText.Parse(EntryText.With("It is made up.", prose)));

        Assert.Equal(prose, EntryText.Parse(formatted).Body.Means);
        Assert.DoesNotContain(formatted.Split('\n'), line => line.StartsWith("1. #", StringComparison.Ordinal) || line.StartsWith("- 1", StringComparison.Ordinal));
    }
}
