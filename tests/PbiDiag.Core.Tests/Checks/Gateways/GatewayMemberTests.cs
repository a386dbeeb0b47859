using PbiDiag.Checks;
using PbiDiag.Checks.Gateways;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.Fabric.Models;

namespace PbiDiag.Core.Tests.Checks.Gateways;

public sealed class GatewayMemberTests
{
    private static readonly FabricError Disabled = new() { ErrorCode = "DMTS_GatewayIsDisabled", Message = "Gateway is disabled" };
    private static readonly FabricError Unreachable = new() { ErrorCode = "DM_GWPipeline_Client_GatewayUnreachable", Message = "Gateway is unreachable" };

    [Fact]
    public void Asked_about_the_gateway_a_disabled_member_is_what_is_wrong() =>
        Assert.Equal((Stance.Proves, "gateway-member-down"), (Asked(Given.Gateway("Online", details: [Disabled])).Stance, Asked(Given.Gateway("Online", details: [Disabled])).Trouble!.Id));

    [Fact]
    public void A_member_that_its_list_shows_switched_off_is_named() =>
        Assert.Contains("GW-MUC-02", Asked(Given.Gateway("Online", members: [new() { DisplayName = "GW-MUC-02", Enabled = false }])).Evidence[0].Statement, StringComparison.Ordinal);

    [Fact]
    public void Of_a_failure_it_only_fits_since_another_member_may_have_had_the_run() =>
        Assert.Equal(Stance.Fits, new GatewayMember().Judge(Given.Failing("Something else.") with { Gateway = Given.Gateway("Online", details: [Disabled]) }).Stance);

    [Fact]
    public void All_members_well_speaks_against_it() => Assert.Equal(Stance.Against, Asked(Given.Gateway("Online")).Stance);

    [Fact]
    public void A_gateway_that_is_offline_as_a_whole_is_no_matter_of_one_member() => Assert.Equal(Stance.Silent, Asked(Given.Gateway("Offline", details: [Unreachable])).Stance);

    [Fact]
    public void Offline_because_all_are_switched_off_fits() => Assert.Equal(Stance.Fits, Asked(Given.Gateway("Offline", details: [Disabled])).Stance);

    [Fact]
    public void A_state_that_may_not_be_read_names_the_right()
    {
        var answer = Asked(Given.Gateway(null));

        Assert.Equal((Stance.Unknown, "Administrator of the gateway"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Asked(Fact<GatewayFacts> gateway) => new GatewayMember().Judge(new CaseFacts { Subject = CaseSubject.Gateway, Gateway = gateway });
}
