using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>A person signs in to the pretend tenant by device code.</summary>
public sealed class DeviceCodeSignInTests
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
        PersonTrouble.Arrange(bench, what);
        var failure = await bench.RefusedAsync(new DeviceCodeSignIn(PersonTrouble.App(bench, what), _ =>
        {
            if (what == "code ran out")
                bench.Tenant.Clock.Advance(TimeSpan.FromMinutes(20));
            return Task.CompletedTask;
        }), PersonTrouble.Tenant(what));
        SignInBench.Is(id, code, failure);
    }
}
