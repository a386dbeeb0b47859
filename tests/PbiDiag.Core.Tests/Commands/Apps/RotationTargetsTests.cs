using PbiDiag.Commands.Apps;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;

namespace PbiDiag.Core.Tests.Commands.Apps;

public sealed class RotationTargetsTests
{
    private static readonly KnownSource[] Known =
    [
        new("1", "g", "SQL", "a") { Name = "twin", CredentialType = "ServicePrincipal" },
        new("2", "g", "SQL", "b") { Name = "Twin", CredentialType = "ServicePrincipal" },
        new("3", "g", "SQL", "c") { Name = "person", CredentialType = "OAuth2" },
    ];

    [Theory]
    [InlineData("twin", FailureIds.OptionsConflict)]
    [InlineData("person", FailureIds.CredentialKindUnsupported)]
    [InlineData("3", FailureIds.CredentialKindUnsupported)]
    [InlineData("t*", FailureIds.OptionsConflict)]
    [InlineData("none", FailureIds.DataSourceNotFound)]
    [InlineData("1", null)]
    public void Only_one_connection_that_is_named_exactly_and_signs_in_as_an_app_is_taken(string name, string? id) =>
        Assert.Equal(id, RotationTargets.Problem(name, Known)?.Id);

    [Fact]
    public void The_ids_of_those_of_one_name_are_given_to_choose_from() =>
        Assert.Contains("1 (a), 2 (b)", RotationTargets.Problem("twin", Known)!.RecommendedAction, StringComparison.Ordinal);
}
