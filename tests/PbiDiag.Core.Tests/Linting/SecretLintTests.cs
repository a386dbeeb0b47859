using PbiDiag.Linting;

namespace PbiDiag.Core.Tests.Linting;

public sealed class SecretLintTests
{
    private const string Good = "abc8Q~0123456789abcdefghijklmnopqrstuvwx";

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" " + Good, "blanks")]
    [InlineData(Good + "\n", "newline")]
    [InlineData(Good + "\r\n", "newline")]
    [InlineData("\uFEFF" + Good, "blanks")]
    [InlineData("abc8Q~012345678 9abcdefghijklmnopqrstuvw", "inner-blanks")]
    [InlineData("\"" + Good + "\"", "quotes")]
    [InlineData("'" + Good + "'", "quotes")]
    [InlineData("d3f1b1a0-3f5c-4c1e-9b7a-0c3a4f7e2b11", "secret-id")]
    [InlineData("abc8Q%7e0123456789abcdefghijklmnopqrstuvwx", "url-encoded")]
    [InlineData("abc8Q~0123456789", "length")]
    [InlineData("short", "length")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/s)", "reference")]
    [InlineData("${CLIENT_SECRET}", "reference")]
    [InlineData("abc******************", "masked")]
    public void A_damaged_secret_is_named_by_its_damage(string secret, string rule) =>
        Assert.Contains(SecretLint.Look(secret), flaw => flaw.Rule == rule);

    [Theory]
    [InlineData(Good)]
    [InlineData("a+B/c0123456789abcdefghijklmnopqrstuvwxyzAB=")]
    public void A_secret_as_Entra_makes_them_has_no_flaw(string secret) => Assert.Empty(SecretLint.Look(secret));

    [Fact]
    public void A_quoted_secret_id_is_both() =>
        Assert.Equal(["quotes", "secret-id"], SecretLint.Look("\"d3f1b1a0-3f5c-4c1e-9b7a-0c3a4f7e2b11\"").Select(static flaw => flaw.Rule));

    [Fact]
    public void No_flaw_tells_any_part_of_the_secret() =>
        Assert.DoesNotContain(SecretLint.Look(" \"zqx9%7ejkwvy\" "), static flaw => flaw.ToString().Contains("zqx9", StringComparison.Ordinal));
}
