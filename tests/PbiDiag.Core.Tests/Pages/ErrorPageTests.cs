using PbiDiag.Pages;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Pages;

public sealed class ErrorPageTests
{
    private static readonly ErrorInfo Info = new()
    {
        Code = "AADSTS1",
        MatchedBy = MatchedBy.Code,
        Name = "NameOfIt",
        Title = "What it is",
        Severity = Severity.Critical,
        Category = Category.ClientSecret,
        Actor = Actor.AppOwner,
        Retry = Retry.AfterFix,
        RootCauseCode = "18456",
        Codes = TextList.Of(["AADSTS1", "18456"]),
        Meaning = "The app signed in with a secret that has ended.",
        Causes = TextList.Of(["Nobody made a new one.", "A new one was made and not handed on to the caller."]),
        Fixes = TextList.Of(["The portal: Make a new one.", "The caller: Put it where the old one is."]),
        TellApart = TextList.Of(["AADSTS2: that one was never right"]),
        Related = TextList.Of(["AADSTS2", "AADSTS3"]),
        Sources = TextList.Of(["https://learn.microsoft.com/a/very/long/address/that/is/wider"]),
        Timestamp = new DateTimeOffset(2026, 1, 31, 9, 0, 1, TimeSpan.FromHours(1)),
        CorrelationId = "c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75",
    };

    [Fact]
    public void Page_reads_from_what_it_is_to_what_to_do() => Assert.Equal(
        """
        AADSTS1: NameOfIt
        What it is
        Severity: Critical   Category: ClientSecret   Actor: AppOwner
        Retry: AfterFix   RootCauseCode: 18456

        Meaning
          The app signed in with a secret that has ended.

        Codes in the text, the outermost first
          AADSTS1 > 18456

        Causes
          - Nobody made a new one.
          - A new one was made and not handed on to the caller.

        What to do
          1. The portal: Make a new one.
          2. The caller: Put it where the old one is.

        Tell apart
          - AADSTS2: that one was never right

        From the text
          Timestamp      2026-01-31 08:00:01Z
          CorrelationId  c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75

        Related
          AADSTS2, AADSTS3

        Sources
        https://learn.microsoft.com/a/very/long/address/that/is/wider
        """.ReplaceLineEndings("\n"),
        ErrorPage.Render(Info, 62, colour: false));

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(79)]
    [InlineData(500)]
    public void Every_page_of_the_catalogue_keeps_to_the_width(int width)
    {
        var limit = Math.Min(width, 100);

        foreach (var entry in PbiDiag.Knowledge.Catalogue.Default.Entries)
            foreach (var line in ErrorPage.Render(ErrorInfoBuilder.Of(entry), width, colour: false).Split('\n').Where(line => line.Length > limit))
                // Only a word that would fit nowhere may stand out, and then it begins the line.
                Assert.True(line.TrimStart(' ', '-').IndexOf(' ', StringComparison.Ordinal) < 0, $"{entry.Code}: {line}");
    }

    [Fact]
    public void Colour_adds_sequences_and_changes_no_letter()
    {
        var page = ErrorPage.Render(Info, 80, colour: true);

        Assert.Contains("\u001b[1;31mAADSTS1", page, StringComparison.Ordinal);
        Assert.Equal(ErrorPage.Render(Info, 80, colour: false), System.Text.RegularExpressions.Regex.Replace(page, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void What_somebody_else_wrote_does_not_steer_the_terminal()
    {
        var page = ErrorPage.Render(Info with { Server = "sql\u001b]0;owned\u0007\u001b[2J01", Code = "A\u001b[31m" }, 80, colour: false);

        Assert.DoesNotContain("\u001b", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0007", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_known_is_a_short_page()
    {
        var page = ErrorPage.Render(new ErrorInfo { Title = "Nothing is known of this text", MatchedBy = MatchedBy.None }, 80, colour: false);

        Assert.Equal("Nothing is known of this text\nMatchedBy: None", page);
    }
}
