using PbiDiag.Checks;
using PbiDiag.Checks.Sources;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Checks.Sources;

public sealed class SourceTestTests
{
    [Fact]
    public void A_test_that_is_refused_proves_it()
    {
        var answer = new ConnectionTests().Judge(Given.Failing() with { SourceTest = Given.Tested(CredentialStatus.Invalid) });

        Assert.Equal((Stance.Proves, "source-login-refused"), (answer.Stance, answer.Trouble!.Id));
    }

    [Fact]
    public void Words_that_say_more_than_no_are_taken_at_their_word()
    {
        var test = Given.Tested(CredentialStatus.Unreachable, "Client with IP address '20.50.2.10' is not allowed to access the server. (Error: 40615)");

        Assert.Equal("firewall-blocks", new SourceStatus().Judge(Given.Failing() with { SourceTest = test }).Trouble?.Id);
    }

    [Fact]
    public void Both_checks_give_one_answer()
    {
        var facts = Given.Failing() with { SourceTest = Given.Tested(CredentialStatus.Missing) };
        var (one, other) = (new SourceStatus().Judge(facts), new ConnectionTests().Judge(facts));

        Assert.Equal((one.Trouble, one.Subject), (other.Trouble, other.Subject));
    }

    [Fact]
    public void A_test_that_passes_speaks_against_it() =>
        Assert.Equal(Stance.Against, new ConnectionTests().Judge(Given.Failing() with { SourceTest = Given.Tested(CredentialStatus.Valid) }).Stance);

    [Fact]
    public void Behind_an_offline_gateway_nothing_is_known_of_the_source() =>
        Assert.Equal(Stance.Silent, new SourceStatus().Judge(Given.Failing() with { SourceTest = Given.Tested(CredentialStatus.GatewayOffline) }).Stance);

    [Fact]
    public void A_test_that_fails_beside_good_refreshes_is_no_proof()
    {
        var facts = Given.Asked() with { Source = new Tied<KnownSource>(Given.Sql, Tie.Only), SourceTest = Given.Tested(CredentialStatus.Invalid) };

        var answer = new ConnectionTests().Judge(facts);

        Assert.Equal(Stance.Fits, answer.Stance);
        Assert.Contains("went well", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_right_to_test_the_right_is_named()
    {
        var answer = new SourceStatus().Judge(Given.Failing() with { SourceTest = Given.Refused<SourceVerdict>("Administrator of the gateway") });

        Assert.Equal((Stance.Unknown, "Administrator of the gateway"), (answer.Stance, answer.Permission));
    }
}
