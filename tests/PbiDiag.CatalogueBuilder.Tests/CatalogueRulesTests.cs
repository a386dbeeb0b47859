namespace PbiDiag.CatalogueBuilder.Tests;

public sealed class CatalogueRulesTests
{
    [Fact]
    public void Two_entries_that_differ_break_no_rule() => Assert.Empty(Complaints(First, Second("title: A made-up fault", "title: Another")));

    [Fact]
    public void A_reference_needs_its_entry() =>
        Assert.Contains("for which there is no entry", Assert.Single(Complaints(EntryText.Parse(EntryText.With("status:", "related:\n  - AADSTS9\nstatus:")))), StringComparison.Ordinal);

    [Fact]
    public void Titles_are_unique() => Assert.Contains("the title 'A made-up fault'", Assert.Single(Complaints(First, Second("is made up", "is"))), StringComparison.Ordinal);

    [Fact]
    public void No_two_entries_share_a_long_sentence()
    {
        const string Long = "This is one of those sentences that somebody has copied from one entry to another.";
        var first = EntryText.Parse(EntryText.With("It is made up.", Long));
        var second = EntryParser.Parse("entries/entra/AADSTS2.md", EntryText.With("It is made up.", $"Also. {Long}").Replace("AADSTS1", "AADSTS2", StringComparison.Ordinal).Replace("A made-up fault", "Another", StringComparison.Ordinal));

        Assert.Contains("the sentence", Assert.Single(Complaints(first, second)), StringComparison.Ordinal);
    }

    private static EntryFile First => EntryText.Parse(EntryText.Right);

    private static EntryFile Second(string old, string replacement) =>
        EntryParser.Parse("entries/entra/AADSTS2.md", EntryText.With(old, replacement).Replace("AADSTS1", "AADSTS2", StringComparison.Ordinal));

    private static List<string> Complaints(params EntryFile[] entries) => [.. CatalogueRules.Broken(entries).Select(broken => broken.Message)];
}
