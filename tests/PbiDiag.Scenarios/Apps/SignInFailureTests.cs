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
            { "at": "-2h", "user": "Svc.BI@contoso.com", "errorCode": 53003, "correlationId": "11111111-1111-1111-1111-111111111111", "policies": [ { "policy": "Block legacy", "result": "failure" } ] },
            { "at": "-3h", "user": "Svc.BI@contoso.com", "errorCode": 0 },
            { "at": "-4h", "user": "Svc.BI@contoso.com", "errorCode": 50140 },
            { "at": "-5h", "user": "Svc.BI@contoso.com", "errorCode": 50076, "kind": "NonInteractive" },
            { "at": "-6h", "app": "Nightly", "errorCode": 7000222, "kind": "ServicePrincipal", "credential": "s" } ]
        }
        """;

    [Fact]
    public async Task Failures_of_all_kinds_come_recognised_and_successes_and_interruptions_do_not()
    {
        await using var tenant = await Tenant.StartAsync(Log);
        var rows = await Rows(tenant, new SignInQuery());

        Assert.Equal(["AADSTS50076", "AADSTS53003", "AADSTS7000222"], rows.Select(static row => row.Code).Order());
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

    private static async Task<IReadOnlyList<SignInFailureInfo>> Rows(Tenant tenant, SignInQuery query)
    {
        var output = await Tenant.RunAsync(new SignInFailureCommand(new SignInFailureOptions(tenant.Connection, query)).RunAsync);
        Assert.Empty(output.Failures);
        return output.All<SignInFailureInfo>();
    }
}
