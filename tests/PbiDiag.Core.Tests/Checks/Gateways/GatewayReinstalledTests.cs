using PbiDiag.Checks;
using PbiDiag.Checks.Gateways;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Checks.Gateways;

public sealed class GatewayReinstalledTests
{
    private const string Undone = "DM_GWPipeline_Gateway_InvalidConnectionCredentials: The credentials could not be decrypted.";

    [Fact]
    public void A_credential_that_the_gateway_cannot_decrypt_proves_another_key() =>
        Assert.Equal((Stance.Proves, "gateway-reinstalled"), (Judge(Given.Failing(Undone) with { Gateway = Given.Gateway("Online") }).Stance, Judge(Given.Failing(Undone) with { Gateway = Given.Gateway("Online") }).Trouble!.Id));

    [Fact]
    public void The_words_alone_only_fit() => Assert.Equal(Stance.Fits, Judge(Given.Failing(Undone, live: false) with { Gateway = Given.Gateway("Online") }).Stance);

    [Fact]
    public void A_credential_that_passes_its_test_can_be_read() =>
        Assert.Equal(Stance.Against, Judge(Given.Failing(Undone) with { Gateway = Given.Gateway("Online"), SourceTest = Given.Tested(CredentialStatus.Valid) }).Stance);

    [Fact]
    public void A_refused_login_was_decrypted_and_says_nothing_of_keys() =>
        Assert.Equal(Stance.Silent, Judge(Given.Failing("Login failed for user 'bi'. (Error: 18456)") with { Gateway = Given.Gateway("Online") }).Stance);

    [Fact]
    public void A_gateway_that_is_not_seen_is_not_called_gone()
    {
        var answer = Judge(Given.Failing("Something else.") with { Gateway = Given.Refused<GatewayFacts>("Administrator of the gateway") });

        Assert.Equal((Stance.Unknown, "Administrator of the gateway"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(CaseFacts facts) => new GatewayReinstalled().Judge(facts);
}
