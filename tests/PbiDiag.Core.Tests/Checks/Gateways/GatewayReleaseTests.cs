using PbiDiag.Checks;
using PbiDiag.Checks.Gateways;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Core.Tests.Checks.Gateways;

public sealed class GatewayReleaseTests
{
    private const string TooOld = "{\"errorCode\":\"DM_GWPipeline_Gateway_GatewayUpgradeRequired\"}";

    [Fact]
    public void A_release_that_the_error_calls_too_old_is_proven() =>
        Assert.Equal(Stance.Proves, Judge(Given.Failing(TooOld) with { Gateway = Given.Gateway("Online", "UpgradeRequired") }).Stance);

    [Fact]
    public void An_old_release_beside_another_error_is_not_its_cause() =>
        Assert.Equal(Stance.Silent, Judge(Given.Failing("Something else.") with { Gateway = Given.Gateway("Online", "UpgradeRequired") }).Stance);

    [Fact]
    public void Asked_about_the_gateway_an_update_that_is_due_is_found() =>
        Assert.Equal("gateway-outdated", Judge(new CaseFacts { Subject = CaseSubject.Gateway, Gateway = Given.Gateway("Online", "UpgradeRequired") }).Trouble?.Id);

    [Fact]
    public void A_newer_release_that_is_there_is_no_trouble() =>
        Assert.Equal(Stance.Silent, Judge(new CaseFacts { Subject = CaseSubject.Gateway, Gateway = Given.Gateway("Online", "NewVersionAvailable") }).Stance);

    [Fact]
    public void An_up_to_date_gateway_speaks_against_it() => Assert.Equal(Stance.Against, Judge(Given.Failing("Something else.") with { Gateway = Given.Gateway("Online") }).Stance);

    [Fact]
    public void Members_of_different_releases_explain_an_error_of_releases() =>
        Assert.Equal(Stance.Proves, Judge(Given.Failing(TooOld) with { Gateway = Given.Gateway("Online", members: [new() { Version = "3000.202.1" }, new() { Version = "3000.282.1" }]) }).Stance);

    [Fact]
    public void A_gateway_that_nobody_shows_is_left_open()
    {
        var answer = Judge(Given.Failing(TooOld) with { Gateway = Given.Refused<GatewayFacts>("Administrator of the gateway") });

        Assert.Equal((Stance.Unknown, "Administrator of the gateway"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(CaseFacts facts) => new GatewayRelease().Judge(facts);
}
