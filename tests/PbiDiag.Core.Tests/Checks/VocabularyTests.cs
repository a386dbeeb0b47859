using System.Text.RegularExpressions;
using PbiDiag.Checks;

namespace PbiDiag.Core.Tests.Checks;

/// <summary>The pages that list checks and troubles, and the code that is them, say the same.</summary>
public sealed partial class VocabularyTests
{
    [Fact]
    public void Every_check_of_the_page_is_there_and_asks_its_question() =>
        Assert.Equal(Rows("CheckIds.md"), CheckTable.All.Select(check => $"{check.Id}: {check.Question}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_trouble_of_the_page_is_there_and_says_its_sentence() =>
        Assert.Equal(Rows("TroubleIds.md"), TroubleTable.All.Select(trouble => $"{trouble.Id}: {trouble.Title}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_trouble_is_found_by_a_check_or_stated_by_an_error()
    {
        var found = CheckTable.All.SelectMany(check => check.Finds).Concat(Knowledge.Catalogue.Default.Entries.Select(TroubleTable.StatedBy).OfType<Trouble>()).Select(trouble => trouble.Id);

        Assert.Empty(TroubleTable.All.Select(trouble => trouble.Id).Except(found));
    }

    [Fact]
    public void Every_check_finds_something_and_needs_a_fact_or_the_text() =>
        Assert.All(CheckTable.All, check => Assert.True(check.Finds.Count > 0, $"{check.Id} can find nothing."));

    [Fact]
    public void No_cause_is_called_like_a_trouble_that_its_check_does_not_find() =>
        Assert.Empty(Knowledge.Catalogue.Default.Entries.SelectMany(entry => entry.Body.Causes
            .Where(cause => cause.Check is { } check && TroubleTable.Find(cause.Id) is { } trouble && !CheckTable.Find(check)!.Finds.Contains(trouble))
            .Select(cause => $"{entry.Code}/{cause.Id}")));

    private static IEnumerable<string> Rows(string page) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Vocabulary", page))
        .Select(line => Row().Match(line)).Where(row => row.Success).Select(row => $"{row.Groups[1].Value}: {row.Groups[2].Value}").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \| (.+?) \|$")]
    private static partial Regex Row();
}
