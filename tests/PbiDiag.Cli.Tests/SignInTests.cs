namespace PbiDiag.Cli.Tests;

/// <summary>The ways in, and what is said of those that are shut.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Scenario = """
        { "workspaces": [ { "name": "Sales", "models": [ { "name": "Orders" } ] } ] }
        """;

    private readonly string _file = Path.GetTempFileName();
    private Tenant _tenant = null!;

    public async Task InitializeAsync() => _tenant = await Tenant.WithAsync(Scenario);

    public async Task DisposeAsync()
    {
        File.Delete(_file);
        await _tenant.DisposeAsync();
    }

    [Fact]
    public async Task A_secret_in_a_file_signs_in()
    {
        await File.WriteAllTextAsync(_file, _tenant.Secret + "\r\n");

        AssertSignedIn(await RunAsync(["--client-secret-file", _file], null));
    }

    [Fact]
    public async Task A_secret_on_standard_input_signs_in() => AssertSignedIn(await RunAsync(["--client-secret-file", "-"], _tenant.Secret + "\n"));

    [Fact]
    public async Task An_access_token_in_a_variable_signs_in()
    {
        var variables = new Dictionary<string, string>(_tenant.Place) { ["PBIDIAG_ACCESS_TOKEN"] = _tenant.Simulated.TokenForCaller("PowerBI") };

        AssertSignedIn(await Pbidiag.RunAsync(["refreshes"], null, variables));
    }

    [Fact]
    public async Task Options_say_all_that_variables_can() => AssertSignedIn(await Pbidiag.RunAsync(["refreshes", .. _tenant.Options], null, null));

    [Fact]
    public async Task A_managed_identity_signs_in()
    {
        var variables = new Dictionary<string, string>
        {
            ["PBIDIAG_ENVIRONMENT"] = _tenant.Place["PBIDIAG_ENVIRONMENT"],
            ["IDENTITY_ENDPOINT"] = _tenant.Simulated.IdentityEndpoint,
            ["IDENTITY_HEADER"] = _tenant.Simulated.IdentityHeader,
        };
        var ended = await Pbidiag.RunAsync(["refreshes", "--managed-identity", "--verbose"], null, variables);

        Assert.Contains("Signed in", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_with_its_code_and_shown_nowhere()
    {
        var ended = await RunAsync(["--client-secret-file", "-"], "wrong8Q~0123456789012345678901234567890");

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("AADSTS7000215", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong8Q", ended.ToString(), StringComparison.Ordinal);
        Assert.Empty(ended.Output);
    }

    [Fact]
    public async Task Who_sees_nothing_gets_no_good_news()
    {
        await using var empty = await Tenant.StartAsync("empty");
        var ended = await empty.RunAsync("refreshes", "--failed");

        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("Nothing was looked at: this identity sees none of what was asked for.", Assert.Single(ended.ErrorLines));
    }

    private Task<Ended> RunAsync(string[] options, string? input) => Pbidiag.RunAsync(["refreshes", .. options], input, _tenant.Place);

    private static void AssertSignedIn(Ended ended)
    {
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("Orders", ended.Output, StringComparison.Ordinal);
    }
}
