using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Recognition.Sentences;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

public sealed class SentenceTests
{
    private static readonly Entry Any = Catalogue.Default.Find("AADSTS70002")!;

    [Theory]
    [InlineData("The 'x' column does not exist in the rowset")]
    [InlineData("the  \u2018x y\u2019\r\ncolumn DOES not exist in the rowset. Table: T")]
    [InlineData("before The \"very long name of a column\" column does not exist in the rowset after")]
    public void A_wording_matches_whatever_its_case_quotes_and_white_space(string text) => Assert.Same(Any, Find("The '*' column does not exist in the rowset", text));

    [Theory]
    [InlineData("The x column does exist in the rowset")]
    [InlineData("The x\n\ncolumn does not exist in the rowset")]
    public void A_wording_does_not_match_across_paragraphs_or_in_part(string text) => Assert.Null(Find("The '*' column does not exist in the rowset", text));

    [Fact]
    public void A_hole_is_bounded() => Assert.Null(Find("begin here * column does not exist", "begin here " + new string('x', 1000) + " column does not exist"));

    [Fact]
    public void Every_wording_of_the_catalogue_is_found_in_itself()
    {
        foreach (var sentence in Catalogue.Default.Sentences)
        {
            using var folded = FoldedText.Of(sentence.Pattern.Replace("*", "some name", StringComparison.Ordinal));
            Assert.True(SentenceIndex.Default.Find(folded.Span) is not null, $"{sentence.Entry.Code}: {sentence.Pattern}");
        }
    }

    [Fact]
    public void A_sentence_without_a_code_gives_no_code_and_names_the_entry_as_related()
    {
        var info = Recogniser.Recognise("The provided client secret keys for app 'x' are expired.");

        Assert.Equal((null, MatchedBy.Sentence), (info.Code, info.MatchedBy));
        Assert.Equal("AADSTS7000222", info.Related[0]);
        Assert.Equal(Category.ClientSecret, info.Category);
    }

    [Fact]
    public void The_id_of_a_wording_never_comes_out_as_a_code()
    {
        foreach (var entry in Catalogue.Default.Entries.Where(entry => entry.Kind == EntryKind.Wording))
            Assert.Null(ErrorInfoBuilder.Of(entry).Code);
    }

    private static Entry? Find(string pattern, string text)
    {
        using var clean = PbiDiag.Recognition.Text.CleanText.Of(text);
        using var folded = FoldedText.Of(clean.Span);
        return new SentenceIndex([new Sentence(pattern, Any)]).Find(folded.Span);
    }
}
