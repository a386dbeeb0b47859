using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>From what a scenario file says the user has in hand to requests, by the same commands as the user's.</summary>
internal static class ScenarioRequests
{
    public static async Task<IReadOnlyList<DiagnoseRequest>> OfAsync(SignedIn session, DiagnosisInput input)
    {
        var requests = new List<DiagnoseRequest>();
        foreach (var one in input.Many ?? [input])
            requests.AddRange(await OneAsync(session, one));
        return requests;
    }

    private static async Task<IReadOnlyList<DiagnoseRequest>> OneAsync(SignedIn session, DiagnosisInput input)
    {
        if ((input.Text ?? input.Refresh ?? input.Model ?? input.Workspace ?? input.Gateway ?? input.Connection ?? input.App ?? input.Account) is null)
            throw new InvalidOperationException("input names none of text, refresh, model, workspace, gateway, connection, app, account or many.");
        if (input.Refresh is { } refresh)
            return [.. (await LatestAsync(session, refresh)).Select(run => new DiagnoseRequest { Run = run, Text = input.Text, Gateway = input.Gateway, Connection = input.Connection, App = input.App, Account = input.Account })];
        var items = input.Model is { } model ? Choice(model) : input.Workspace is { } workspace ? new ItemChoice { Workspaces = [workspace] } : null;
        return
        [
            new DiagnoseRequest { Text = input.Text, Items = items, Gateway = input.Gateway, Connection = input.Connection, App = input.App, Account = input.Account },
        ];
    }

    private static async Task<IEnumerable<Results.RefreshRun>> LatestAsync(SignedIn session, string item)
    {
        var options = new RefreshHistoryOptions { Choices = [Choice(item) with { WithDataflows = true, WithFabricDataflows = true }], Latest = true };
        return (await SignedIn.RunAsync(new RefreshHistoryCommand(options, session.Choice).RunAsync)).Results.Cast<Results.RefreshRun>();
    }

    private static ItemChoice Choice(string item)
    {
        var slash = item.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new ItemChoice { Datasets = [item] } : new ItemChoice { Workspaces = [item[..slash]], Datasets = [item[(slash + 1)..]] };
    }
}
