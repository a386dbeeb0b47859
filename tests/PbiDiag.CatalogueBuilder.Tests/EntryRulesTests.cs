namespace PbiDiag.CatalogueBuilder.Tests;

public sealed class EntryRulesTests
{
    private static readonly Dictionary<string, string> Checks = new() { ["secret-expired"] = "Is it?" };
    private static readonly Dictionary<string, string> Troubles = new() { ["secret-expired"] = "It is" };

    [Fact]
    public void A_right_entry_breaks_no_rule() => Assert.Empty(Complaints(EntryText.Right));

    [Fact]
    public void Words_may_be_said_to_state_nothing() => Assert.Empty(Complaints(EntryText.With("status:", "states: nothing\nstatus:")));

    [Theory]
    [InlineData("`secret-expired`", "`secret-eaten`", "does not know")]
    [InlineData("status:", "states: secret-eaten\nstatus:", "does not know")]
    [InlineData("status:", "envelope: yes\nstates: secret-expired\nstatus:", "states nothing by itself")]
    [InlineData("(mends all)", "(mends `other`)", "not a cause of this entry")]
    [InlineData("https://example.org/page", "http://example.org/page", "https address")]
    [InlineData("checked: 2026-01-31", "checked: 31.01.2026", "expected a date")]
    [InlineData("title: A made-up fault", "title: AADSTS1 is made up", "without the code")]
    [InlineData("title: A made-up fault", "title: A made-up fault.", "without a full stop")]
    [InlineData("Somebody made it up", "A <person> made it up", "angle brackets")]
    public void A_broken_rule_is_told(string old, string replacement, string complaint) =>
        Assert.Contains(complaint, Assert.Single(Complaints(EntryText.With(old, replacement))), StringComparison.Ordinal);

    [Fact]
    public void An_example_holds_the_code() =>
        Assert.Contains("does not hold", Assert.Single(Complaints(EntryText.Right + "\n## Example\n\n```text\nAADSTS: no number\n```\n")), StringComparison.Ordinal);

    [Fact]
    public void A_short_sentence_is_refused_as_it_would_match_by_chance() =>
        Assert.Contains("too few literal characters", Assert.Single(Complaints(EntryText.With("status:", "sentences:\n  - failed * again\nstatus:"))), StringComparison.Ordinal);

    private static List<string> Complaints(string text) => [.. EntryRules.Broken(EntryText.Parse(text), Checks, Troubles).Select(broken => broken.Message)];
}
