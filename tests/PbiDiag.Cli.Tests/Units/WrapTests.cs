using PbiDiag.Cli.Output;

namespace PbiDiag.Cli.Tests.Units;

public sealed class WrapTests
{
    [Theory]
    [InlineData("a b c", 3, "a b|c")]
    [InlineData("", 5, "")]
    [InlineData("one\r\n\r\ntwo", 5, "one||two")]
    [InlineData("sql01.contoso.com;Sales", 20, "sql01.contoso.com;|Sales")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("ab cdefghij", 4, "ab|cdef|ghij")]
    public void Breaks_between_words_behind_joints_and_else_where_the_line_ends(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', Wrap.Lines(text, width)));

    [Fact]
    public void Nothing_is_lost_at_any_width()
    {
        const string text = "A gateway/cluster of two; one_is_down 😀 since the night.";
        foreach (var width in Enumerable.Range(2, 70))
        {
            var lines = Wrap.Lines(text, width);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.False(line.Length > 0 && char.IsHighSurrogate(line[^1])));
        }
    }
}
