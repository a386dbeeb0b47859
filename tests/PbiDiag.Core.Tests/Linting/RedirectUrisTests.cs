using PbiDiag.Linting;

namespace PbiDiag.Core.Tests.Linting;

public sealed class RedirectUrisTests
{
    private const string Registered = "https://app.contoso.com:8443/Auth/callback";

    [Theory]
    [InlineData("http://app.contoso.com:8443/Auth/callback", "scheme")]
    [InlineData("https://www.contoso.com:8443/Auth/callback", "host")]
    [InlineData("https://app.contoso.com/Auth/callback", "port")]
    [InlineData("https://app.contoso.com:8443/Auth/other", "path")]
    [InlineData("https://app.contoso.com:8443/Auth/callback/", "slash")]
    [InlineData("https://app.contoso.com:8443/auth/callback", "path (case)")]
    [InlineData("https://APP.contoso.com:8443/Auth/callback", "host (case)")]
    [InlineData("https://app.contoso.com:8443/Auth/callback?x=1", "query")]
    [InlineData("https://app.contoso.com:8443/Auth/callback#x", "fragment")]
    public void Each_difference_is_named_by_its_part(string asked, string part) =>
        Assert.Equal(part, Assert.Single(RedirectUris.Compare(asked, Registered)).Part);

    [Fact]
    public void The_same_text_does_not_differ() => Assert.Empty(RedirectUris.Compare(Registered, Registered));

    [Fact]
    public void The_port_of_a_loopback_address_does_not_count() =>
        Assert.Empty(RedirectUris.Compare("http://localhost:51234/", "http://localhost/"));

    [Fact]
    public void The_port_of_any_other_address_counts() =>
        Assert.Single(RedirectUris.Compare("https://localhost:51234/", "https://localhost/"));

    [Fact]
    public void The_nearest_is_the_one_that_differs_by_a_slip()
    {
        var nearest = RedirectUris.Nearest(Registered + "/", ["https://other.contoso.com/Auth/callback/", Registered, "http://localhost"]);

        Assert.Equal(Registered, nearest!.Value.Registered);
    }

    [Fact]
    public void Nothing_registered_has_no_nearest() => Assert.Null(RedirectUris.Nearest(Registered, []));

    [Fact]
    public void An_address_without_scheme_is_compared_too() =>
        Assert.Contains(RedirectUris.Compare("app.contoso.com/x", Registered), static difference => difference.Part == "scheme");
}
