using System.Text.Json;
using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using Xunit.Abstractions;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>Many failures at once: what they share is asked once.</summary>
public sealed class BatchTests(ITestOutputHelper output)
{
    private const int Sources = 20;
    private const int ModelsOfEach = 25;
    private static readonly string[] Troubles = ["LoginFailed", "LoginDisabled", "FirewallBlocked", "PermissionDenied", "ServerUnreachable", "DatabaseUnavailable", "CertificateInvalid", "Timeout", "ObjectMissing", "PasswordExpired"];

    [Fact]
    public async Task Five_hundred_failures_with_twenty_causes_take_hardly_more_requests_than_the_twenty()
    {
        await using var session = await SignedIn.ToAsync(Tenant());
        var rows = await FailedAsync(session);
        Assert.Equal(Sources * ModelsOfEach, rows.Count);

        var together = await CountAsync(session, rows);
        var alone = 0;
        foreach (var row in rows.GroupBy(row => row.Dataset![..row.Dataset!.LastIndexOf(' ')]).Select(same => same.First()))
            alone += (await CountAsync(session, [row])).Requests;
        output.WriteLine($"{rows.Count} failures: {together.Requests} requests; the {Sources} alone: {alone}");

        Assert.All(together.Diagnoses, diagnosis => Assert.NotNull(diagnosis.RootCause));
        Assert.True(together.Requests <= 1.2 * alone, $"{together.Requests} requests, {alone} for the {Sources} alone");
    }

    [Fact]
    public async Task Failures_with_one_cause_are_one_incident()
    {
        await using var session = await SignedIn.ToAsync(Tenant());
        var rows = await FailedAsync(session);

        var incidents = (await SignedIn.RunAsync(new DiagnoseCommand(Options(rows) with { Group = true }, session.Choice).RunAsync)).Results.Cast<Incident>().ToList();

        Assert.Equal(Sources, incidents.Count);
        Assert.All(incidents, incident => Assert.Equal(ModelsOfEach, incident.Count));
    }

    private static async Task<List<RefreshRun>> FailedAsync(SignedIn session)
    {
        var options = new RefreshHistoryOptions { Choices = [new ItemChoice()], Latest = true, Failed = true };
        return [.. (await SignedIn.RunAsync(new RefreshHistoryCommand(options, session.Choice).RunAsync)).Results.Cast<RefreshRun>()];
    }

    private static async Task<(int Requests, IReadOnlyList<Diagnosis> Diagnoses)> CountAsync(SignedIn session, IReadOnlyList<RefreshRun> rows)
    {
        session.Tenant.ClearRequests();
        var told = await SignedIn.RunAsync(new DiagnoseCommand(Options(rows), session.Choice).RunAsync);
        return (session.Tenant.Requests.Count, [.. told.Results.Cast<Diagnosis>()]);
    }

    private static DiagnoseOptions Options(IReadOnlyList<RefreshRun> rows) => new() { Requests = [.. rows.Select(row => new DiagnoseRequest { Run = row })] };

    private static string Tenant() => JsonSerializer.Serialize(new
    {
        limits = new { enabled = false },
        gateways = new[] { new { name = "gw" } },
        connections = Enumerable.Range(0, Sources).Select(at => new { name = $"source {at}", kind = "SQL", server = $"sql{at:00}.contoso.com", database = "Sales", gateway = "gw", trouble = Troubles[at % Troubles.Length] }),
        workspaces = Enumerable.Range(0, Sources).Select(at => new
        {
            name = $"workspace {at}",
            models = Enumerable.Range(0, ModelsOfEach).Select(model => new { name = $"source {at} {model}", connections = new[] { $"source {at}" } }),
        }),
    });
}
