using PbiDiag.Checks;
using PbiDiag.Checks.Sources;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Sources;

public sealed class SourceBindingTests
{
    private const string NotFound = "{\"errorCode\":\"DMTS_CanNotFindMatchingDatasourceInGatewayError\"}";
    private static readonly KnownSource Loose = Given.Sql with { Id = null, GatewayId = null, IsConnectionListed = false, IsGatewayListed = false };

    [Fact]
    public void A_source_without_gateway_and_words_that_say_so_prove_it() =>
        Assert.Equal(Stance.Proves, Judge(Given.Failing(NotFound) with { Sources = Given.List(Loose) }).Stance);

    [Fact]
    public void A_source_without_gateway_alone_only_fits() =>
        Assert.Equal(Stance.Fits, Judge(Given.Failing("Something else.") with { Sources = Given.List(Loose) }).Stance);

    [Fact]
    public void Where_a_gateway_is_needed_a_source_without_one_is_loose()
    {
        var facts = Given.Failing("Something else.") with
        {
            Sources = Given.List(Given.Sql with { GatewayId = null, IsConnectionListed = false }), Model = FactOf.Answer(new Dataset { IsOnPremGatewayRequired = true }),
        };

        Assert.Equal(Stance.Fits, Judge(facts).Stance);
    }

    [Fact]
    public void A_binding_that_a_test_gets_through_fits() =>
        Assert.Equal(Stance.Against, Judge(Given.Failing("Something else.") with { Sources = Given.List(Given.Sql), SourceTest = Given.Tested(CredentialStatus.Valid) }).Stance);

    [Fact]
    public void Words_that_name_it_are_not_beaten_by_a_test_of_another_source() =>
        Assert.Equal(Stance.Proves, Judge(Given.Failing(NotFound) with { Sources = Given.List(Given.Sql), SourceTest = Given.Tested(CredentialStatus.Valid) }).Stance);

    [Fact]
    public void Bound_and_untested_is_left_open() => Assert.Equal(Stance.Silent, Judge(Given.Failing("Something else.") with { Sources = Given.List(Given.Sql) }).Stance);

    [Fact]
    public void Sources_that_cannot_be_read_leave_it_open()
    {
        var answer = Judge(Given.Failing("Something else.") with { Sources = Given.Refused<IReadOnlyList<KnownSource>>("A role in the workspace") });

        Assert.Equal((Stance.Unknown, "A role in the workspace"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(CaseFacts facts) => new SourceBinding().Judge(facts);
}
