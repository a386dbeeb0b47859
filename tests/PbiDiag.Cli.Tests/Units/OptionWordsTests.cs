using PbiDiag.Cli.Running;

namespace PbiDiag.Cli.Tests.Units;

public sealed class OptionWordsTests
{
    [Theory]
    [InlineData("Use -ManagedIdentity, or -ClientId with a secret.", "Use --managed-identity, or --client-id with a secret.")]
    [InlineData("Add -TenantId (or -Unknown) to it.", "Add --tenant-id (or -Unknown) to it.")]
    [InlineData("A well-ClientId word - and -", "A well-ClientId word - and -")]
    public void Parameters_become_options_where_the_verb_has_them(string said, string expected) =>
        Assert.Equal(expected, new OptionWords(["--managed-identity", "--client-id", "--tenant-id"]).Of(said));
}
