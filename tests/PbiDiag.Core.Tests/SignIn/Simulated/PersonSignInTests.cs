using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>A person signs in to the pretend tenant: by device code, and in a browser that a test plays.</summary>
[Collection("environment variables")]
public sealed class PersonSignInTests
{
    [Fact]
    public async Task A_device_code_lets_a_person_in()
    {
        await using var bench = await SignInBench.StartAsync();
        var told = "";
        var session = await bench.EnterAsync(new DeviceCodeSignIn(bench.ClientId, message =>
        {
            told = message;
            return Task.CompletedTask;
        }));
        Assert.Equal(("kim@contoso.com", "user", "Dataset.Read.All"), (session.Claims!.Name, session.Claims.IdentityType, session.Claims.Scopes.Single()));
        Assert.Contains(bench.Tenant.Address + "/devicelogin", told);
    }

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

    [Theory]
    [InlineData("declined", FailureIds.SignInRefused, "AADSTS70018")]
    [InlineData("code ran out", FailureIds.SignInRefused, "AADSTS70019")]
    [InlineData("unknown app", FailureIds.SignInRefused, "AADSTS700016")]
    [InlineData("wrong tenant", FailureIds.SignInRefused, "AADSTS90002")]
    [InlineData("disabled account", FailureIds.SignInRefused, "AADSTS50057")]
    [InlineData("blocked by policy", FailureIds.SignInRefused, "AADSTS53003")]
    [InlineData("not assigned", FailureIds.SignInRefused, "AADSTS50105")]
    [InlineData("missing consent", FailureIds.SignInRefused, "AADSTS65001")]
    [InlineData("throttled", FailureIds.SignInThrottled, "AADSTS90033")]
    [InlineData("html from a proxy", FailureIds.SignInAnswerUnreadable, null)]
    public async Task A_refused_device_code_names_its_code(string what, string id, string? code)
    {
        await using var bench = await SignInBench.StartAsync();
        Arrange(bench, what);
        var failure = await bench.RefusedAsync(new DeviceCodeSignIn(App(bench, what), _ =>
        {
            if (what == "code ran out")
                bench.Tenant.Clock.Advance(TimeSpan.FromMinutes(20));
            return Task.CompletedTask;
        }), Tenant(what));
        SignInBench.Is(id, code, failure);
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
        Arrange(bench, what);
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
        var failure = await bench.RefusedAsync(new BrowserSignIn(App(bench, what)), Tenant(what), TimeSpan.FromSeconds(3));
        await browsing;
        SignInBench.Is(FailureIds.SignInTimeout, null, failure);
        Assert.Contains(code, browser.Page);
    }

    private static string App(SignInBench bench, string what) => what == "unknown app" ? Guid.NewGuid().ToString() : bench.ClientId;

    private static string? Tenant(string what) => what == "wrong tenant" ? Guid.NewGuid().ToString() : null;

    private static void Arrange(SignInBench bench, string what)
    {
        if (bench.Spoil(what))
            return;
        switch (what)
        {
            case "declined": bench.Tenant.Scenario.Caller.User = null; break;
            case "disabled account": bench.Person.Enabled = false; break;
            case "blocked by policy": bench.Block(person: true); break;
            case "not assigned": bench.App.AssignmentRequired = true; break;
            case "missing consent": bench.App.DelegatedPermissions = []; break;
        }
    }
}
