using PbiDiag.Commands;

namespace PbiDiag.Core.Tests.Commands;

public sealed class NearestCodesTests
{
    private static readonly string[] Known =
        ["AADSTS70002", "AADSTS7000222", "AADSTS50053", "DM_GWPipeline_Gateway_TimeoutError", "18456"];

    [Theory]
    [InlineData("AADSTS70003", "AADSTS70002")]
    [InlineData("aadsts7002", "AADSTS70002")]
    [InlineData("AADST50053", "AADSTS50053")]
    [InlineData("18465", "")]
    [InlineData("18455", "18456")]
    [InlineData("50053", "AADSTS50053")]
    [InlineData("TimeoutError", "DM_GWPipeline_Gateway_TimeoutError")]
    [InlineData("nothing like it", "")]
    [InlineData("A", "")]
    [InlineData("", "")]
    public void A_slip_or_a_part_finds_the_code(string typed, string nearest)
    {
        var found = NearestCodes.To(typed, Known);

        Assert.Equal(nearest, found.Count == 0 ? "" : found[0]);
    }

    [Fact]
    public void A_slip_comes_before_a_part_of_something_longer()
    {
        Assert.Equal(["AADSTS70002"], NearestCodes.To("AADSTS70003", ["AADSTS700030123", "AADSTS70002"]));
    }

    [Fact]
    public void A_part_of_several_codes_offers_them_in_order()
    {
        Assert.Equal(["AADSTS70002", "AADSTS7000222"], NearestCodes.To("70002", Known));
    }

    [Fact]
    public void Codes_farther_away_than_the_nearest_are_not_offered()
    {
        Assert.Equal(["AADSTS70002"], NearestCodes.To("AADSTS70003", [.. Known, "AADSTS70014"]));
    }

    [Fact]
    public void At_most_three_are_offered()
    {
        Assert.Equal(3, NearestCodes.To("CODE", Enumerable.Range(0, 9).Select(i => $"CODE{i}")).Count);
    }

    [Fact]
    public void A_pasted_page_of_text_finds_nothing_and_costs_nothing()
    {
        Assert.Empty(NearestCodes.To(new string('A', 10_000_000), Known));
    }
}
