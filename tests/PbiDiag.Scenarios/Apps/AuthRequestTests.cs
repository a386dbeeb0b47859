using PbiDiag.Commands.Apps;
using PbiDiag.Commands.Contexts;
using PbiDiag.Linting.Requests;
using PbiDiag.Results;

namespace PbiDiag.Scenarios.Apps;

public sealed class AuthRequestTests
{
    private const string Apps = """
        { "apps": [ { "name": "App", "secrets": [ { "name": "s" } ], "redirectUris": { "web": ["https://app.contoso.com/back"] } },
                    { "name": "Foreign", "kind": "Enterprise" }, { "name": "Gone", "deleted": "-3d" } ] }
        """;

    [Fact]
    public async Task A_request_that_fits_the_registration_passes()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var findings = await Look(tenant, Authorize(tenant, "App", "https://app.contoso.com/back"));

        Assert.Equal(CheckStatus.Pass, Assert.Single(findings).Status);
    }

    [Theory]
    [InlineData("https://app.contoso.com/back/", "slash")]
    [InlineData("http://app.contoso.com/back", "scheme")]
    [InlineData("https://app.contoso.com:8443/back", "port")]
    [InlineData("https://app.contoso.com/Back", "case")]
    public async Task A_redirect_uri_that_differs_from_the_registered_one_is_answered_with_50011_and_shown_where(string redirect, string difference)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var finding = Assert.Single(await Look(tenant, Authorize(tenant, "App", redirect)), static finding => finding.Rule == "redirect-uri" && finding.Request == "registration");

        Assert.Contains("AADSTS50011", finding.Code);
        Assert.Equal("https://app.contoso.com/back", finding.Expected);
        Assert.Contains(difference, finding.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_single_tenant_app_at_common_is_told_of_its_audience()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var findings = await Look(tenant, Authorize(tenant, "App", "https://app.contoso.com/back", "common"));

        Assert.Contains(findings, static finding => finding.Rule == "audience" && finding.Code.Contains("AADSTS50194"));
    }

    [Theory]
    [InlineData("99999999-8888-7777-6666-555555555555")]
    [InlineData("nothing-here.example.com")]
    public async Task A_tenant_that_is_not_there_is_foretold_as_90002(string other)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var findings = await Look(tenant, Authorize(tenant, "App", "https://app.contoso.com/back", other));

        Assert.Equal("AADSTS90002", Assert.Single(findings, static finding => finding.Request == "tenant").Code.ToString());
    }

    [Fact]
    public async Task Metadata_that_could_not_be_read_is_no_proof_of_a_tenant()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        tenant.Simulated.AddFault(new() { Match = new() { Service = "entra", Path = "*openid-configuration" }, Effect = new() { Status = 503 } });
        var findings = await Look(tenant, Authorize(tenant, "App", "https://app.contoso.com/back"), tenant.Connection with { Timeout = TimeSpan.FromSeconds(2) });

        Assert.Equal(CheckStatus.NotChecked, Assert.Single(findings, static finding => finding.Request == "tenant").Status);
    }

    [Theory]
    [InlineData("nobody", "No app in this tenant", CheckStatus.Fail)]
    [InlineData("Gone", "was deleted on", CheckStatus.Fail)]
    [InlineData("Foreign", "registered in another tenant", CheckStatus.NotChecked)]
    public async Task A_client_id_without_a_registration_here_is_told(string app, string says, CheckStatus status)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var finding = Assert.Single(await Look(tenant, Authorize(tenant, app, "https://app.contoso.com/back")), static finding => finding.Request == "registration");

        Assert.Equal((status, true), (finding.Status, finding.Message.Contains(says, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_the_permission_the_registration_is_not_checked_and_never_fine()
    {
        await using var tenant = await Tenant.StartAsync(Apps, "Graph Application.Read.All", "Graph Application.ReadWrite.OwnedBy");
        var findings = await Look(tenant, Authorize(tenant, "App", "https://app.contoso.com/elsewhere"));

        Assert.Contains("Application.Read.All", Assert.Single(findings, static finding => finding.Request == "registration" && finding.Status == CheckStatus.NotChecked).Permission, StringComparison.Ordinal);
    }

    private static string Authorize(Tenant tenant, string app, string redirect, string? authority = null)
    {
        var id = app == "nobody" ? "00000000-1111-2222-3333-444444444444" : tenant.App(app).AppId.ToString();
        return $"https://login.microsoftonline.com/{authority ?? tenant.TenantId}/oauth2/v2.0/authorize?client_id={id}&response_type=code&redirect_uri={Uri.EscapeDataString(redirect)}&scope=openid&state=1";
    }

    private static async Task<IReadOnlyList<AuthRequestFinding>> Look(Tenant tenant, string request, ConnectionChoice? connection = null)
    {
        var output = await Tenant.RunAsync(new TestAuthRequestCommand(new AuthRequestOptions(AuthRequestReader.Read(request), connection ?? tenant.Connection)).RunAsync);
        Assert.Empty(output.Failures);
        return output.All<AuthRequestFinding>();
    }
}
