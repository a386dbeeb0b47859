using System.Text.Json;
using PbiDiag.SignIn;

namespace PbiDiag.Core.Tests.SignIn;

public sealed class SecretTests
{
    [Fact]
    public void A_secret_does_not_print()
    {
        var secret = new Secret("planted");
        Assert.Equal("***", secret.ToString());
        Assert.Equal("***", $"{secret}");
        Assert.DoesNotContain("planted", JsonSerializer.Serialize(secret));
    }

    [Fact]
    public void A_secret_is_gone_after_use()
    {
        var secret = new Secret("planted");
        secret.Dispose();
        Assert.DoesNotContain("planted", secret.Reveal());
    }
}
