using System.Text.Json;

namespace PbiDiag.Cli.Tests;

/// <summary><c>pbidiag diagnose</c>, at a tenant with troubles, at its healthy twin and without any.</summary>
public sealed class DiagnoseTests : IAsyncLifetime
{
    private const string SecretText = "AADSTS7000222: The provided client secret keys are expired.\n";

    private Tenant _contoso = null!;
    private Tenant _healthy = null!;

    public async Task InitializeAsync()
    {
        _contoso = await Tenant.StartAsync("contoso");
        _healthy = await Tenant.StartAsync("contoso-healthy");
    }

    public async Task DisposeAsync()
    {
        await _contoso.DisposeAsync();
        await _healthy.DisposeAsync();
    }

    [Fact]
    public async Task A_failing_model_is_a_finding_with_its_cause_and_a_good_one_is_fine()
    {
        var troubled = await _contoso.RunAsync("diagnose", "--workspace", "Sales", "--dataset", "Orders", "--format", "json");
        var healthy = await _healthy.RunAsync("diagnose", "--workspace", "Sales", "--dataset", "Orders", "--format", "json");

        Assert.True(troubled.ExitCode == 1, troubled.ToString());
        var row = Assert.Single(JsonDocument.Parse(troubled.Output).RootElement.EnumerateArray().ToList());
        Assert.Equal("Failing", row.GetProperty("State").GetString());
        Assert.Equal("18456", row.GetProperty("RootCauseCode").GetString());
        Assert.Equal(row.GetProperty("RootCause").GetString(), row.GetProperty("Findings")[0].GetProperty("Cause").GetString());
        Assert.NotEqual(0, row.GetProperty("Findings")[0].GetProperty("Evidence").GetArrayLength());
        Assert.True(healthy.ExitCode == 0, healthy.ToString());
        Assert.Equal("Healthy", JsonDocument.Parse(healthy.Output).RootElement[0].GetProperty("State").GetString());
    }

    [Fact]
    public async Task Failed_refreshes_are_put_together_by_cause_and_none_is_fine()
    {
        var troubled = await _contoso.RunAsync("diagnose", "--failed", "--group");
        var healthy = await _healthy.RunAsync("diagnose", "--failed", "--group");

        Assert.True(troubled.ExitCode == 1, troubled.ToString());
        Assert.StartsWith("Count", troubled.Lines[0], StringComparison.Ordinal);
        Assert.All(troubled.Lines, line => Assert.InRange(line.Length, 0, 120));
        Assert.Contains("Confirmed", troubled.Output, StringComparison.Ordinal);
        Assert.True(healthy.ExitCode == 0, healthy.ToString());
        Assert.Empty(healthy.Output);
        Assert.Empty(healthy.Errors);
    }

    [Fact]
    public async Task A_report_is_a_text_to_read()
    {
        var ended = await _contoso.RunAsync("diagnose", "--workspace", "Sales", "--dataset", "Orders", "--report");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("What to do:", ended.Lines);
        Assert.Contains(ended.Lines, line => line.StartsWith("Who must act", StringComparison.Ordinal));
        Assert.DoesNotContain(_contoso.Secret, ended.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_on_standard_input_needs_no_sign_in_offline_and_settles_nothing()
    {
        var ended = await Pbidiag.RunAsync(["diagnose", "-", "--offline", "--format", "json"], SecretText, null);

        Assert.True(ended.ExitCode == 2, ended.ToString());
        var row = JsonDocument.Parse(ended.Output).RootElement[0];
        Assert.Equal("FromTextAlone", row.GetProperty("State").GetString());
        Assert.Equal("AADSTS7000222", row.GetProperty("RootCauseCode").GetString());
    }

    [Fact]
    public async Task A_text_alone_is_answered_though_nobody_signs_in_and_that_is_said()
    {
        var ended = await Pbidiag.RunAsync(["diagnose", SecretText], null, null);
        var model = await Pbidiag.RunAsync(["diagnose", SecretText, "--dataset", "Orders"], null, null);

        Assert.True(ended.ExitCode == 2, ended.ToString());
        Assert.Contains("AADSTS7000222", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Nobody is signed in", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.True(model.ExitCode == 3, model.ToString());
    }

    [Fact]
    public async Task A_thing_of_the_tenant_is_looked_at_by_name_and_one_that_is_not_there_is_told()
    {
        var known = await _healthy.RunAsync("diagnose", "--app", _healthy.ClientId, "--format", "json");
        var unknown = await _healthy.RunAsync("diagnose", "--gateway", "No such gateway");

        Assert.Single(JsonDocument.Parse(known.Output).RootElement.EnumerateArray().ToList());
        Assert.True(unknown.ExitCode == 3, unknown.ToString());
        Assert.Contains("No such gateway", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diagnose", "Give a text")]
    [InlineData("diagnose --gateway a --app b", "Name one thing at a time")]
    [InlineData("diagnose AADSTS50076 --failed", "--failed takes the texts from the refreshes")]
    [InlineData("diagnose AADSTS50076 --since 1d", "--since and --latest go with --failed")]
    [InlineData("diagnose AADSTS50076 --latest", "--since and --latest go with --failed")]
    [InlineData("diagnose --failed --offline", "--failed asks the tenant")]
    [InlineData("diagnose AADSTS50076 --report --format json", "leave --format out")]
    public async Task What_does_not_go_together_is_refused(string line, string expected)
    {
        var ended = await Run.Of(line.Split(' '));

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains(expected, ended.Errors, StringComparison.Ordinal);
    }
}
