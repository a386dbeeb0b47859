using System.Text.Json;

namespace PbiDiag.Cli.Tests;

/// <summary>Each verb that asks a tenant, at one with troubles and at its healthy twin.</summary>
public sealed class ContosoTests : IAsyncLifetime
{
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
    public async Task Failed_refreshes_are_findings_and_none_is_fine()
    {
        var troubled = await _contoso.RunAsync("refreshes", "--failed", "--latest");
        var healthy = await _healthy.RunAsync("refreshes", "--failed", "--latest");

        Assert.Equal(1, troubled.ExitCode);
        Assert.Contains(troubled.Lines, line => line.Contains("Orders", StringComparison.Ordinal) && line.Contains("18456", StringComparison.Ordinal));
        Assert.All(troubled.Lines, line => Assert.InRange(line.Length, 0, 120));
        Assert.Equal(0, healthy.ExitCode);
        Assert.Empty(healthy.Output);
        Assert.Empty(healthy.Errors);
    }

    [Fact]
    public async Task Refused_credentials_are_findings_and_good_ones_are_fine()
    {
        var troubled = await _contoso.RunAsync("test-credentials", "Orders", "--workspace", "Sales", "--format", "json");
        var healthy = await _healthy.RunAsync("test-credentials", "Orders", "--workspace", "Sales", "--format", "json");

        Assert.Equal(1, troubled.ExitCode);
        Assert.Equal("Invalid", JsonDocument.Parse(troubled.Output).RootElement[0].GetProperty("Status").GetString());
        Assert.Equal(0, healthy.ExitCode);
        Assert.Equal("Valid", JsonDocument.Parse(healthy.Output).RootElement[0].GetProperty("Status").GetString());
    }

    [Fact]
    public async Task Secrets_that_end_soon_are_findings()
    {
        var soon = await _contoso.RunAsync("secrets", "Invoice*", "--expires-within", "60", "--format", "csv");
        var none = await _healthy.RunAsync("secrets", "--expires-within", "1", "--format", "csv");

        Assert.Equal(1, soon.ExitCode);
        Assert.StartsWith("App,AppId,ObjectId,Kind,CredentialType,KeyId,Name,Start,End,DaysLeft,State", soon.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Invoice Bot,", soon.Lines[1], StringComparison.Ordinal);
        Assert.Equal(0, none.ExitCode);
        Assert.StartsWith("App,AppId", Assert.Single(none.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_is_checked()
    {
        var ended = await _contoso.RunAsync("test-app", _contoso.ClientId, "--format", "md");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("| Check | Status | Message |", ended.Lines[0]);
        Assert.Contains("| app-exists | Pass |", ended.Output, StringComparison.Ordinal);
        Assert.Contains("| owners | Warning |", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_are_listed_with_those_who_share_them()
    {
        var ended = await _contoso.RunAsync("sources", "--workspace", "Sales", "--shared", "--format", "json");

        Assert.Equal(0, ended.ExitCode);
        var rows = JsonDocument.Parse(ended.Output).RootElement.EnumerateArray().ToList();
        Assert.Contains(rows, row => row.GetProperty("Models").EnumerateArray().Any(model => model.GetString()!.Contains("Orders", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_told_with_the_nearest()
    {
        var ended = await _contoso.RunAsync("refreshes", "Ordres", "--workspace", "Sales");

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("Did you mean 'Orders'?", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("--workspace", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_tells_each_request_and_no_token()
    {
        var ended = await _contoso.RunAsync("refreshes", "Orders", "--latest", "--verbose");

        Assert.Contains("GET /powerbi/v1.0/myorg/groups", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(_contoso.Secret, ended.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", ended.ToString(), StringComparison.Ordinal);
    }
}
