using PbiDiag.Commands;
using PbiDiag.Failures;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Commands;

public sealed class ExplainCodesCommandTests
{
    [Fact]
    public void A_known_code_is_explained()
    {
        var info = Assert.IsType<ErrorInfo>(Assert.Single(Explain("aadsts70002").Results));

        Assert.Equal("AADSTS70002", info.Code);
        Assert.NotEmpty(info.Meaning!);
        Assert.NotEmpty(info.Causes);
        Assert.NotEmpty(info.Fixes);
    }

    [Theory]
    [InlineData("0x80131904")]
    [InlineData("-2146232060")]
    [InlineData("18456")]
    [InlineData("50126")]
    public void A_code_is_known_in_each_of_its_spellings(string code) => Assert.Single(Explain(code).Results);

    [Fact]
    public void A_sentence_in_the_place_of_a_code_is_read()
    {
        var info = Assert.IsType<ErrorInfo>(Assert.Single(Explain("Login failed for user 'etl'").Results));

        Assert.Equal(MatchedBy.Sentence, info.MatchedBy);
    }

    [Fact]
    public void An_answer_without_blanks_in_the_place_of_a_code_is_read()
    {
        var info = Assert.IsType<ErrorInfo>(Assert.Single(Explain("""{"error":{"code":"DM_GWPipeline_Gateway_TimeoutError"}}""").Results));

        Assert.Equal("DM_GWPipeline_Gateway_TimeoutError", info.Code);
    }

    [Fact]
    public void A_pattern_lists_what_it_fits_by_code_alias_or_name()
    {
        var codes = Explain("dm_gwpipeline_gateway_t*").Results.Cast<ErrorInfo>().Select(info => info.Code!).ToList();

        Assert.Contains("DM_GWPipeline_Gateway_TimeoutError", codes);
        Assert.All(codes, code => Assert.Contains(Catalogue.Default.Find(code)!.Body.Aliases.Append(code), name => name.StartsWith("DM_GWPipeline_Gateway_T", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_star_lists_everything() => Assert.Equal(Catalogue.Default.Count, Explain("*").Results.Count);

    public static IEnumerable<object[]> Filters =>
    [
        [new CatalogueFilter { Categories = [Category.ClientSecret, Category.Mfa] }, (Func<ErrorInfo, bool>)(info => info.Category is Category.ClientSecret or Category.Mfa)],
        [new CatalogueFilter { Severities = [Severity.Critical] }, (Func<ErrorInfo, bool>)(info => info.Severity == Severity.Critical)],
        [new CatalogueFilter { Actors = [Actor.GatewayAdmin] }, (Func<ErrorInfo, bool>)(info => info.Actor == Actor.GatewayAdmin)],
        [new CatalogueFilter { Families = [Family.Snowflake] }, (Func<ErrorInfo, bool>)(info => info.Family == Family.Snowflake)],
        [new CatalogueFilter { Families = [Family.Sql], Severities = [Severity.Critical] }, (Func<ErrorInfo, bool>)(info => info.Family == Family.Sql && info.Severity == Severity.Critical)],
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_admits_what_it_names_and_all_of_it(CatalogueFilter filter, Func<ErrorInfo, bool> isWanted)
    {
        var all = Explain("*").Results.Cast<ErrorInfo>().ToList();

        var infos = Explain(filter, "*").Results.Cast<ErrorInfo>().ToList();

        Assert.NotEmpty(infos);
        Assert.True(infos.Count < all.Count);
        Assert.Equal(all.Where(isWanted).Select(info => info.Title), infos.Select(info => info.Title));
    }

    [Fact]
    public void A_number_that_several_families_use_is_chosen_by_the_filter()
    {
        var info = Assert.IsType<ErrorInfo>(Assert.Single(Explain(new CatalogueFilter { Families = [Family.Http] }, "401").Results));

        Assert.Equal(Family.Http, info.Family);
    }

    [Fact]
    public void An_unknown_code_fails_alone_and_the_rest_goes_on()
    {
        var (results, failures) = Explain("AADSTS7000223", "AADSTS70002");

        Assert.Single(results);
        var failure = Assert.Single(failures);
        Assert.Equal(FailureIds.ErrorCodeUnknown, failure.Id);
        Assert.Equal(FailureCategory.ObjectNotFound, failure.Category);
        Assert.Equal("AADSTS7000223", failure.Target);
        Assert.Contains("AADSTS7000222", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_like_none_still_gets_a_next_step()
    {
        Assert.NotEmpty(Assert.Single(Explain("no such thing").Failures).RecommendedAction);
    }

    private static (List<object> Results, List<Failure> Failures) Explain(params string[] codes) => Explain(new CatalogueFilter(), codes);

    private static (List<object> Results, List<Failure> Failures) Explain(CatalogueFilter filter, params string[] codes) => Explained.By(new ExplainCodesCommand(codes, filter).RunAsync);
}
