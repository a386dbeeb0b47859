using PbiDiag.Checks;
using PbiDiag.Checks.Sources;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Checks.Sources;

public sealed class NetworkReachTests
{
    private const string NoName = "The remote name could not be resolved: 'contoso.blob.core.windows.net'";
    private static readonly HostReach Reached = new("contoso.blob.core.windows.net", 443, ["192.0.2.7"], true, null, null);

    [Fact]
    public void A_name_that_leads_nowhere_proves_what_the_error_says() =>
        Assert.Equal((Stance.Proves, "source-unreachable"), (Judge(NoName, Reached with { Addresses = [], Connected = false }).Stance, Judge(NoName, Reached with { Addresses = [], Connected = false }).Trouble!.Id));

    [Fact]
    public void A_name_that_leads_nowhere_from_here_only_fits_another_error() =>
        Assert.Equal(Stance.Fits, Judge("Something else.", Reached with { Addresses = [], Connected = false }).Stance);

    [Fact]
    public void A_port_that_is_closed_from_here_only_fits() => Assert.Equal(Stance.Fits, Judge(NoName, Reached with { Connected = false, Problem = "No answer within 5 s." }).Stance);

    [Fact]
    public void A_certificate_that_does_not_hold_here_only_fits()
    {
        var answer = Judge("Something else.", Reached with { TlsProblem = "RemoteCertificateNameMismatch" });

        Assert.Equal((Stance.Fits, "tls-broken"), (answer.Stance, answer.Trouble!.Id));
    }

    [Fact]
    public void That_it_is_reached_from_here_says_nothing_of_the_service() => Assert.Equal(Stance.Silent, Judge(NoName, Reached).Stance);

    [Fact]
    public void The_services_own_test_that_finds_no_host_proves_it_without_a_look_from_here()
    {
        var facts = Given.Failing(NoName) with { SourceTest = Given.Tested(CredentialStatus.Unreachable, NoName) };

        Assert.Equal((Stance.Proves, "source-unreachable"), (new NetworkReach().Judge(facts).Stance, new NetworkReach().Judge(facts).Trouble!.Id));
    }

    [Fact]
    public void A_test_that_goes_well_now_does_not_say_that_the_host_answered_then()
    {
        var facts = Given.Failing(NoName) with { SourceTest = Given.Tested(CredentialStatus.Valid), Reach = FactOf.Unknown<HostReach>("Not tried.", null) };

        Assert.Equal(Stance.Unknown, new NetworkReach().Judge(facts).Stance);
    }

    [Fact]
    public void Unasked_nothing_is_said()
    {
        var facts = Given.Failing(NoName) with { Reach = FactOf.Unknown<HostReach>("Hosts are tried from this machine only with -Network.", null) };

        Assert.Equal((Stance.Unknown, "Hosts are tried from this machine only with -Network."), (new NetworkReach().Judge(facts).Stance, new NetworkReach().Judge(facts).Reason));
    }

    private static CheckAnswer Judge(string text, HostReach reach) => new NetworkReach().Judge(Given.Failing(text) with { Reach = FactOf.Answer(reach) });
}
