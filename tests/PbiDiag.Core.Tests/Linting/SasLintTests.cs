using PbiDiag.Linting;

namespace PbiDiag.Core.Tests.Linting;

public sealed class SasLintTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("?sv=2022-11-02&ss=b&srt=sco&sp=rl&se=2026-12-01T00%3A00%3A00Z&sig=a%2Fb%3D", "")]
    [InlineData("sp=rl&se=2026-06-15T11:59:59Z&sig=a", "sas-ended!")]
    [InlineData("sp=rl&se=2026-06-15&sig=a", "sas-ended!")]
    [InlineData("sp=rl&se=2026-06-15T12:01Z&sig=a", "sas-ends-soon")]
    [InlineData("sp=rl&st=2026-07-01T00:00:00Z&se=2026-12-01T00:00:00Z&sig=a", "sas-not-yet!")]
    [InlineData("sp=w&se=2026-12-01T00:00:00Z&sig=a", "sas-permission")]
    [InlineData("si=policy&sv=2022-11-02&sr=c&sig=a", "sas-no-end")]
    [InlineData("sp=rl&se=tomorrow&sig=a", "sas-end")]
    [InlineData(" sp=rl&se=2026-12-01T00:00:00Z&sig=a", "sas-blanks!")]
    [InlineData("AccountKey==", "sas-shape!")]
    [InlineData("", "sas-shape!")]
    public void A_signature_tells_by_itself_what_is_wrong_with_it(string signature, string expected) =>
        Assert.Equal(expected, string.Join(" ", SasLint.Look(signature, Now).Select(static flaw => flaw.Rule + (flaw.IsCertain ? "!" : ""))));

    [Theory]
    [InlineData("GET https://lake.blob.core.windows.net/x.csv?sv=2022-11-02&se=2024-12-31T23%3A59%3A59Z&sig=a%2Fb returned 403", "2024-12-31T23:59:59Z")]
    [InlineData("'https://lake.blob.core.windows.net/x.csv?si=policy&sig=a' is refused", null)]
    [InlineData("https://shop.contoso.com/?se=2024-12-31", null)]
    [InlineData(null, null)]
    public void The_end_of_a_signature_is_read_out_of_a_text(string? text, string? end) =>
        Assert.Equal(end is null ? null : DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture), SasLint.EndIn(text));
}
