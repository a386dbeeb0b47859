using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Facts;

public sealed class HeldCredentialsTests
{
    private static readonly DateTimeOffset End = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string Thumbprint = string.Concat(Enumerable.Repeat("AB", 20));
    private static readonly string Identifier = Convert.ToBase64String(Convert.FromHexString(Thumbprint));

    [Fact]
    public void A_saml_certificate_that_is_listed_three_times_counts_once()
    {
        var held = HeldCredentials.Of(new ServicePrincipal
        {
            PreferredTokenSigningKeyThumbprint = Thumbprint,
            KeyCredentials = [Key("Verify"), Key("Sign")],
            PasswordCredentials = [new PasswordCredential { KeyId = "p", CustomKeyIdentifier = Identifier, EndDateTime = End }],
        });

        var one = Assert.Single(held);
        Assert.Equal(AppCredentialType.SamlSigning, one.Type);
        Assert.Equal("Verify", one.KeyId);
        Assert.True(one.Active);
    }

    [Fact]
    public void A_secret_with_an_identifier_of_its_own_stays_a_secret()
    {
        var held = HeldCredentials.Of(new Application { PasswordCredentials = [new PasswordCredential { KeyId = "p", CustomKeyIdentifier = "bmFtZQ==", EndDateTime = End }] });

        Assert.Equal(AppCredentialType.Secret, Assert.Single(held).Type);
    }

    [Fact]
    public void Two_certificates_are_two()
    {
        var held = HeldCredentials.Of(new Application { KeyCredentials = [Key("Verify"), Key("Verify") with { CustomKeyIdentifier = "b3RoZXI=", KeyId = "2" }] });

        Assert.Equal(2, held.Count);
        Assert.All(held, static one => Assert.Equal(AppCredentialType.Certificate, one.Type));
    }

    [Fact]
    public void Which_saml_certificate_is_active_is_unknown_where_nothing_says_so() =>
        Assert.Null(Assert.Single(HeldCredentials.Of(new ServicePrincipal { KeyCredentials = [Key("Sign")] })).Active);

    private static KeyCredential Key(string usage) => new() { KeyId = usage, Usage = usage, CustomKeyIdentifier = Identifier, EndDateTime = End };
}
