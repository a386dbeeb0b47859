using PbiDiag.Commands.Apps;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;

namespace PbiDiag.Scenarios.Apps;

public sealed class SignInFailureTests
{
    private const string Log = """
        {
          "users": [ { "name": "Svc.BI@contoso.com" } ],
          "apps": [ { "name": "Nightly", "secrets": [ { "name": "s" } ] } ],
          "conditionalAccessPolicies": [ { "name": "Block legacy", "users": ["Svc.BI@contoso.com"], "grant": ["block"], "state": "Disabled" } ],
          "signIns": [
            { "at": "-2h", "user": "Svc.BI@contoso.com", "errorCode": 53003, "correlationId": "11111111-1111-1111-1111-111111111111", "requirement": "multiFactorAuthentication",
              "authentication": [ { "method": "Password" }, { "method": "Mobile app notification", "succeeded": false, "detail": "MFA denied; user declined" } ], "policies": [ { "policy": "Block legacy", "result": "failure" } ] },
            { "at": "-3h", "user": "Svc.BI@contoso.com", "errorCode": 0 },
            { "at": "-4h", "user": "Svc.BI@contoso.com", "errorCode": 50140 },
            { "at": "-5h", "user": "Svc.BI@contoso.com", "errorCode": 50076, "kind": "NonInteractive" },
            { "at": "-6h", "app": "Nightly", "errorCode": 7000222, "kind": "ServicePrincipal", "credential": "s" },
            { "at": "-8h", "app": "Nightly", "errorCode": 700016, "kind": "ManagedIdentity" } ]
        }
        """;

    [Fact]
    public async Task Failures_of_all_kinds_come_recognised_and_successes_and_interruptions_do_not()
    {
        await using var tenant = await Tenant.StartAsync(Log);
        var rows = await Rows(tenant, new SignInQuery());

        Assert.Equal(["AADSTS50076", "AADSTS53003", "AADSTS700016", "AADSTS7000222"], rows.Select(static row => row.Code).Order());
        Assert.All(rows, static row => Assert.NotNull(row.Title));
    }

    [Fact]
    public async Task The_error_of_the_pipeline_finds_its_row_by_the_correlation_id()
    {
        await using var tenant = await Tenant.StartAsync(Log);
        var row = Assert.Single(await Rows(tenant, SignInFailureOptions.Like(new SignInQuery(), new ErrorInfo { CorrelationId = "11111111-1111-1111-1111-111111111111" })));

        Assert.Equal("AADSTS53003", row.Code);
        Assert.Contains("Block legacy: failure", row.Policies.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_found_whatever_the_case_of_the_name()
    {
        await using var tenant = await Tenant.StartAsync(Log);

        Assert.Equal(2, (await Rows(tenant, new SignInQuery { User = "SVC.bi@Contoso.com" })).Count);
    }

    [Fact]
    public async Task Without_the_permission_it_says_which_one_and_lists_nothing()
    {
        await using var tenant = await Tenant.StartAsync(Log, "Graph AuditLog.Read.All");
        var output = await Tenant.RunAsync(new SignInFailureCommand(new SignInFailureOptions(tenant.Connection, new SignInQuery())).RunAsync);

        Assert.Empty(output.Objects);
        Assert.Contains("AuditLog.Read.All", Assert.Single(output.Failures).RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_policies_are_told_from_none()
    {
        await using var tenant = await Tenant.StartAsync(Log, "Graph Policy.Read.All");
        var row = Assert.Single(await Rows(tenant, new SignInQuery { CorrelationId = "11111111-1111-1111-1111-111111111111" }));

        Assert.Empty(row.Policies);
        Assert.Contains("Policy.Read.All", row.Permission, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_tells_how_where_with_what_and_for_what_somebody_signed_in()
    {
        await using var tenant = await Tenant.StartAsync(Log);
        var row = Assert.Single(await Rows(tenant, new SignInQuery { CorrelationId = "11111111-1111-1111-1111-111111111111" }));

        Assert.Equal(
            ("Password: succeeded; Mobile app notification: failed (MFA denied; user declined)", "multiFactorAuthentication", "Munich, DE", "20.50.2.10", "Mobile Apps and Desktop clients", "Power BI Service"),
            (row.Authentication.ToString(), row.Requirement, row.Location, row.IpAddress, row.Client, row.Resource));
        Assert.Equal(("failure", SignInKind.Interactive), (row.ConditionalAccess, row.Kind));
        Assert.NotEmpty(row.Fixes);
    }

    [Theory]
    [InlineData("user", "AADSTS50076 AADSTS53003")]
    [InlineData("app", "AADSTS700016 AADSTS7000222")]
    [InlineData("code", "AADSTS53003")]
    [InlineData("two codes", "AADSTS53003 AADSTS7000222")]
    [InlineData("after", "AADSTS50076 AADSTS53003")]
    [InlineData("before", "AADSTS700016 AADSTS7000222")]
    [InlineData("interactive", "AADSTS53003")]
    [InlineData("non-interactive", "AADSTS50076")]
    [InlineData("service principal", "AADSTS7000222")]
    [InlineData("managed identity", "AADSTS700016")]
    [InlineData("interrupted too", "AADSTS50076 AADSTS50140 AADSTS53003 AADSTS700016 AADSTS7000222")]
    public async Task Each_way_to_narrow_the_log_gives_its_rows(string way, string codes)
    {
        await using var tenant = await Tenant.StartAsync(Log);
        var half = tenant.Simulated.Clock.Now.AddHours(-5.5);
        var query = way switch
        {
            "user" => new SignInQuery { User = "svc.bi@contoso.com" },
            "app" => new SignInQuery { AppId = tenant.App("Nightly").AppId.ToString() },
            "after" => new SignInQuery { After = half },
            "before" => new SignInQuery { Before = half },
            _ => new SignInQuery(),
        };
        var rows = await Rows(tenant, query, options => options with
        {
            ErrorCodes = way switch { "code" => [53003], "two codes" => [53003, 7000222], _ => [] },
            Kinds = way switch { "interactive" => [SignInKind.Interactive], "non-interactive" => [SignInKind.NonInteractive], "service principal" => [SignInKind.ServicePrincipal], "managed identity" => [SignInKind.ManagedIdentity], _ => [] },
            IncludeInterrupted = way == "interrupted too",
        });

        Assert.Equal(codes, string.Join(' ', rows.Select(static row => row.Code!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Without_a_correlation_id_the_error_finds_its_row_by_app_and_an_hour_around_its_time()
    {
        await using var tenant = await Tenant.StartAsync(Log);
        var error = new ErrorInfo { AppId = tenant.App("Nightly").AppId.ToString(), Timestamp = tenant.Simulated.Clock.Now.AddHours(-6.5) };
        var elsewhen = error with { Timestamp = tenant.Simulated.Clock.Now.AddDays(-2) };

        Assert.Equal("AADSTS7000222", Assert.Single(await Rows(tenant, SignInFailureOptions.Like(new SignInQuery(), error))).Code);
        Assert.Empty(await Rows(tenant, SignInFailureOptions.Like(new SignInQuery(), elsewhen)));
    }

    private static async Task<IReadOnlyList<SignInFailureInfo>> Rows(Tenant tenant, SignInQuery query, Func<SignInFailureOptions, SignInFailureOptions>? change = null)
    {
        var options = new SignInFailureOptions(tenant.Connection, query);
        var output = await Tenant.RunAsync(new SignInFailureCommand(change?.Invoke(options) ?? options).RunAsync);
        Assert.Empty(output.Failures);
        return output.All<SignInFailureInfo>();
    }
}
