using PbiDiag.Checks;
using PbiDiag.Checks.Sources;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Checks.Sources;

public sealed class CredentialKindTests
{
    [Theory]
    [InlineData("Key")]
    [InlineData("SharedAccessSignature")]
    public void A_key_that_is_refused_was_exchanged_as_far_as_one_can_tell(string kind)
    {
        var answer = Judge(Given.Blob with { CredentialType = kind }, CredentialStatus.Invalid);

        Assert.Equal((Stance.Fits, "credential-ended"), (answer.Stance, answer.Trouble!.Id));
        Assert.Contains("no service tells", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_whose_time_is_over_says_so_itself()
    {
        var facts = Given.Failing("Server failed to authenticate the request. Signature not valid in the specified time frame.") with { Source = new Tied<KnownSource>(Given.Blob, Tie.Named) };

        Assert.Equal((Stance.Proves, "credential-ended"), (new CredentialKindFit().Judge(facts).Stance, new CredentialKindFit().Judge(facts).Trouble!.Id));
    }

    [Fact]
    public void A_key_that_passes_its_test_is_the_right_one() => Assert.Equal(Stance.Against, Judge(Given.Blob, CredentialStatus.Valid).Stance);

    [Fact]
    public void A_key_of_a_source_that_does_not_answer_is_not_held() => Assert.Equal(Stance.Silent, Judge(Given.Blob, CredentialStatus.Unreachable).Stance);

    [Fact]
    public void A_windows_login_in_the_cloud_suits_nothing() =>
        Assert.Equal("credential-kind-unfit", Judge(Given.Blob with { CredentialType = "Windows" }, CredentialStatus.Invalid).Trouble?.Id);

    [Fact]
    public void A_windows_login_behind_a_gateway_is_a_good_kind() => Assert.Equal(Stance.Silent, Judge(Given.Sql with { CredentialType = "Windows" }, CredentialStatus.Invalid).Stance);

    [Fact]
    public void A_kind_that_no_list_tells_is_not_guessed()
    {
        var answer = Judge(Given.Blob with { CredentialType = null, IsConnectionListed = false }, CredentialStatus.Invalid);

        Assert.Equal(Stance.Unknown, answer.Stance);
        Assert.NotNull(answer.Permission);
    }

    private static CheckAnswer Judge(KnownSource source, CredentialStatus status) =>
        new CredentialKindFit().Judge(Given.Failing() with { Source = new Tied<KnownSource>(source, Tie.Named), SourceTest = Given.Tested(status, with: CheckedWith.ConnectionTest) });
}
