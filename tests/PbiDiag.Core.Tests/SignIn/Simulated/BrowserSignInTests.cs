using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>A person signs in to the pretend tenant in a browser that a test plays: by the PATH, so one after the other.</summary>
[Collection("environment variables")]
public sealed class BrowserSignInTests
{
    [OnLinux]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_browser_lets_a_person_in(bool tenantNamed)
    {
        await using var bench = await SignInBench.StartAsync();
        using var browser = new FakeBrowser();
        var browsing = browser.BrowseAsync(bench.Tenant);
        var session = await bench.EnterAsync(new BrowserSignIn(bench.ClientId), tenantNamed ? "contoso.com" : null, anyTenant: !tenantNamed);
        await browsing;
        Assert.Equal((bench.Tenant.TenantId.ToString(), "kim@contoso.com", "user"), (session.TenantId, session.Claims!.Name, session.Claims.IdentityType));
        // The code is in no address, and worth nothing without the proof key.
        var asked = Assert.Single(bench.Tenant.Requests, request => request.Path.EndsWith("/authorize", StringComparison.Ordinal)).Query;
        Assert.Contains("response_mode=form_post", asked);
        Assert.Contains("code_challenge=", asked);
    }

    [OnLinux]
    [InlineData("declined", FailureIds.SignInRefused, "AADSTS65004")]
    [InlineData("disabled account", FailureIds.SignInRefused, "AADSTS50057")]
    [InlineData("blocked by policy", FailureIds.SignInRefused, "AADSTS53003")]
    [InlineData("not assigned", FailureIds.SignInRefused, "AADSTS50105")]
    [InlineData("missing consent", FailureIds.SignInRefused, "AADSTS65001")]
    [InlineData("throttled", FailureIds.SignInThrottled, "AADSTS90033")]
    [InlineData("html from a proxy", FailureIds.SignInAnswerUnreadable, null)]
    [InlineData("somebody else's answer", FailureIds.SignInNotCompleted, null)]
    public async Task A_refused_browser_sign_in_names_its_code(string what, string id, string? code)
    {
        await using var bench = await SignInBench.StartAsync();
        using var browser = new FakeBrowser();
        PersonTrouble.Arrange(bench, what);
        var browsing = browser.BrowseAsync(bench.Tenant, otherState: what == "somebody else's answer" ? "other" : null);
        var failure = await bench.RefusedAsync(new BrowserSignIn(bench.ClientId));
        await browsing;
        SignInBench.Is(id, code, failure);
    }

    [OnLinux]
    [InlineData("unknown app", "AADSTS700016")]
    [InlineData("other redirect address", "AADSTS50011")]
    [InlineData("wrong tenant", "AADSTS90002")]
    public async Task What_only_the_page_tells_the_person_ends_by_time(string what, string code)
    {
        await using var bench = await SignInBench.StartAsync();
        using var browser = new FakeBrowser();
        if (what == "other redirect address")
            bench.App.RedirectUris.PublicClient = ["https://contoso.com/signed-in"];
        var browsing = browser.BrowseAsync(bench.Tenant);
        var failure = await bench.RefusedAsync(new BrowserSignIn(PersonTrouble.App(bench, what)), PersonTrouble.Tenant(what), TimeSpan.FromSeconds(3));
        await browsing;
        SignInBench.Is(FailureIds.SignInTimeout, null, failure);
        Assert.Contains(code, browser.Page);
    }
}
