using PbiDiag.Diagnosing;
using PbiDiag.Knowledge;

namespace PbiDiag.Core.Tests.Diagnosing;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("18456", "{\"code\":\"DM_ErrorDetailNameCode_UnderlyingErrorMessage\",\"detail\":{\"value\":\"Login failed for user 'shop_reader'. (18456)\"}}", "Login failed for user 'shop_reader'. (18456)")]
    [InlineData("AADSTS50055", "{\"error_description\":\"{\\\"message\\\":\\\"AADSTS50055: The password is expired.\\\"}\"}", "AADSTS50055: The password is expired.")]
    [InlineData("18456", "{\"value\":\"Login failed for user 'CONTOSO\\\\\\\\svc.sales'. (18456)\"}", "Login failed for user 'CONTOSO\\svc.sales'. (18456)")]
    [InlineData("column-not-in-rowset", "Some words before it\nThe 'Discount' column does not exist in the rowset. Table: Lines.", "The 'Discount' column does not exist in the rowset. Table: Lines.")]
    public void The_sentence_is_taken_out_of_its_wrapping(string code, string text, string quoted) => Assert.Equal(quoted, Quotation.Of(text, Entry(code)));

    [Theory]
    [InlineData(null)]
    [InlineData("18456")]
    [InlineData("One thing went wrong\nand then another thing did")]
    public void Where_none_is_about_it_nothing_is_quoted(string? text) => Assert.Null(Quotation.Of(text, Entry("18456")));

    [Fact]
    public void A_long_one_is_cut() => Assert.Equal(163, Quotation.Of("AADSTS50055: " + string.Join(' ', Enumerable.Repeat("word", 90)), Entry("AADSTS50055"))!.Length);

    private static Entry Entry(string code) => Catalogue.Default.Entries.First(entry => entry.Code == code);
}
