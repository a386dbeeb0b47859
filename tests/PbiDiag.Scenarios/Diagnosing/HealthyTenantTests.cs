using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>The healthy twin: whatever is asked about, nothing is found wrong, and nothing is left open.</summary>
public sealed class HealthyTenantTests
{
    [Fact]
    public Task Every_model_is_well() => AllAreWellAsync(_ => [new DiagnoseRequest { Items = new ItemChoice { WithDataflows = true } }], 60);

    [Fact]
    public Task Every_gateway_is_well() => AllAreWellAsync(tenant => tenant.Gateways.Select(gateway => new DiagnoseRequest { Gateway = gateway.Name }), 3);

    [Fact]
    public Task Every_connection_is_well() => AllAreWellAsync(tenant => tenant.Connections.Select(connection => new DiagnoseRequest { Connection = connection.Name }), 20);

    [Fact]
    public Task Every_app_is_well() => AllAreWellAsync(tenant => tenant.Apps.Select(app => new DiagnoseRequest { App = app.AppId.ToString() }), 40);

    [Fact]
    public Task Every_account_is_well() => AllAreWellAsync(tenant => tenant.Users.Select(user => new DiagnoseRequest { Account = user.Name }), 10);

    private static async Task AllAreWellAsync(Func<Simulator.Model.Scenario, IEnumerable<DiagnoseRequest>> of, int least)
    {
        await using var session = await SignedIn.ToAsync("""{ "extends": "contoso-healthy", "limits": { "enabled": false } }""");

        var output = await SignedIn.RunAsync(new DiagnoseCommand(new DiagnoseOptions { Requests = [.. of(session.Tenant.Scenario)] }, session.Choice).RunAsync);

        var diagnoses = output.Results.Cast<Diagnosis>().ToList();
        Assert.Empty(output.Failures);
        Assert.True(diagnoses.Count >= least, $"{diagnoses.Count} diagnoses");
        Assert.Empty(diagnoses.SelectMany(diagnosis => diagnosis.Findings.Select(finding => $"{diagnosis.Input}: {finding} {finding.Evidence} {finding.MissingPermission}")));
        Assert.All(diagnoses, diagnosis => Assert.Equal(DiagnosisState.Healthy, diagnosis.State));
    }
}
