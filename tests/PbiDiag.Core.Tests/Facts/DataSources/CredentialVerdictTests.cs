using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;

namespace PbiDiag.Core.Tests.Facts.DataSources;

public sealed class CredentialVerdictTests
{
    [Theory]
    [InlineData("DMTS_DatasourceHasNoCredentialError", CredentialStatus.Missing)]
    [InlineData("ModelRefreshFailed_CredentialsNotSpecified", CredentialStatus.Missing)]
    [InlineData("AADSTS700082: The refresh token has expired due to inactivity.", CredentialStatus.Expired)]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", CredentialStatus.Expired)]
    [InlineData("AADSTS7000215: Invalid client secret provided.", CredentialStatus.Invalid)]
    [InlineData("AADSTS53003: Access has been blocked by Conditional Access policies.", CredentialStatus.Invalid)]
    [InlineData("IncorrectCredentials", CredentialStatus.Invalid)]
    [InlineData("DM_GWPipeline_Client_GatewayUnreachable", CredentialStatus.GatewayOffline)]
    [InlineData("Server failed to authenticate the request. Signature not valid in the specified time frame.", CredentialStatus.Expired)]
    public void Error_tells_of_the_credential(string text, CredentialStatus expected) => Assert.Equal(expected, CredentialVerdict.Of(Recogniser.Recognise(text)));

    [Fact]
    public void Test_that_found_a_source_offline_for_no_known_reason_never_makes_it_good()
    {
        var verdict = VerdictReader.OfTest(new ConnectionTest { Status = "Offline", Errors = [new FabricError { ErrorCode = "SomethingNew", Message = "?" }] });

        Assert.Equal(CredentialStatus.Unreachable, verdict.Status);
    }

    [Fact]
    public void Test_without_a_word_that_is_known_is_not_good() =>
        Assert.NotEqual(CredentialStatus.Valid, VerdictReader.OfTest(new ConnectionTest { Status = "Warming" }).Status);

    [Fact]
    public void Refusal_of_the_test_says_nothing_of_the_source_and_names_the_right()
    {
        var verdict = VerdictReader.OfFailure(new Failure(FailureIds.ApiForbidden, FailureCategory.PermissionDenied, "no", null, "ask"), CheckedWith.GatewayStatus);

        Assert.Equal(CredentialStatus.NotChecked, verdict.Status);
        Assert.NotNull(verdict.MissingPermission);
    }
}
