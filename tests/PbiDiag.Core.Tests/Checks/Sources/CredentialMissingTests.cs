using PbiDiag.Checks;
using PbiDiag.Checks.Sources;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Checks.Sources;

public sealed class CredentialMissingTests
{
    [Fact]
    public void A_test_that_misses_the_credential_proves_it() =>
        Assert.Equal(Stance.Proves, Judge(Given.Failing() with { SourceTest = Given.Tested(CredentialStatus.Missing) }).Stance);

    [Fact]
    public void A_credential_that_was_refused_is_there() =>
        Assert.Equal(Stance.Against, Judge(Given.Failing() with { SourceTest = Given.Tested(CredentialStatus.Invalid) }).Stance);

    [Fact]
    public void The_services_own_words_prove_it_while_they_hold()
    {
        const string text = "{\"errorCode\":\"ModelRefreshFailed_CredentialsNotSpecified\"}";

        Assert.Equal(Stance.Proves, Judge(Given.Failing(text) with { Sources = Given.List(Given.Sql) }).Stance);
        Assert.Equal(Stance.Fits, Judge(Given.Failing(text, live: false) with { Sources = Given.List(Given.Sql) }).Stance);
    }

    [Fact]
    public void A_connection_that_shows_no_kind_fits_and_is_named()
    {
        var bare = Given.Blob with { CredentialType = null, Name = "Lab data" };

        var answer = Judge(Given.Asked() with { Sources = Given.List(Given.Sql, bare), SourceTest = FactOf.NotAsked<SourceVerdict>() });

        Assert.Equal(Stance.Fits, answer.Stance);
        Assert.Contains("Lab data", answer.Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_in_the_list_says_nothing_of_what_is_stored() =>
        Assert.Equal(Stance.Silent, Judge(Given.Asked() with { Sources = Given.List(Given.Sql) }).Stance);

    [Fact]
    public void Sources_that_cannot_be_read_leave_it_open()
    {
        var answer = Judge(Given.Asked() with { Sources = Given.Refused<IReadOnlyList<KnownSource>>("A role in the workspace") });

        Assert.Equal((Stance.Unknown, "A role in the workspace"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(CaseFacts facts) => new CredentialMissing().Judge(facts);
}
