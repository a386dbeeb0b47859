using PbiDiag.Cli.Output;
using PbiDiag.Cli.Running;
using PbiDiag.Commands;
using PbiDiag.Commands.Apps;
using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Pages;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Cli.Demo;

/// <summary>A morning at Contoso, told with the commands that an administrator would use.</summary>
internal sealed class Story(Teller teller, TextWriter errors, CancellationToken stop)
{
    private const int ScreenRows = 8;
    private const int ShownIncidents = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(60);

    public void Tell(ConnectOptions signIn)
    {
        var store = new ContextStore();
        Get((output, cancellation) => new ConnectCommand(signIn, store).RunAsync(new SilentOutput(output), cancellation));
        var connection = new ConnectionChoice(store, null, signIn.Timeout);
        teller.Say("Contoso, in the morning. The night's refreshes are over, and people ask why their reports are old.");
        if (Failures(connection) is { } failed)
        {
            Explanation(failed);
            Credentials(connection, failed);
            Causes(connection, failed.Workspace!);
        }
        else
        {
            AllCredentials(connection);
            Causes(connection, null);
        }
        Secrets(connection);
    }

    private RefreshRun? Failures(ConnectionChoice connection)
    {
        teller.Chapter("Which refreshes failed last?", "pbidiag refreshes --failed --latest");
        var rows = Get(new RefreshHistoryCommand(new RefreshHistoryOptions { Choices = [new ItemChoice { WithDataflows = true }], Failed = true, Latest = true }, connection).RunAsync);
        teller.Keep<RefreshRun>("refreshes.csv", OutputFormat.Csv, rows);
        if (rows.Count == 0)
            teller.Say("None: the last refresh of every model and dataflow went well.");
        else
            teller.Show<RefreshRun>(OutputFormat.Table, rows, ScreenRows);
        return rows.OfType<RefreshRun>().FirstOrDefault(run => run is { RootCauseCode: not null, Text: not null, Workspace: not null, Dataset: not null });
    }

    private void Explanation(RefreshRun run)
    {
        teller.Chapter($"What does the error of {run.Workspace}/{run.Dataset} mean?", "pbidiag explain -     # with its text on standard input");
        var rows = Get(new ExplainTextCommand(run.Text!).RunAsync);
        teller.Keep<ErrorInfo>("error.json", OutputFormat.Json, rows);
        // For the story alone: what a person reads first.
        var read = rows.OfType<ErrorInfo>().Select(info => new ErrorInfo
        {
            Code = info.Code, Title = info.Title, Meaning = info.Meaning, Causes = info.Causes, Fixes = info.Fixes, Retry = info.Retry, Actor = info.Actor,
            RootCauseCode = info.RootCauseCode, MatchedBy = info.MatchedBy, Confidence = info.Confidence, Server = info.Server, Database = info.Database,
        });
        teller.Show<ErrorInfo>(OutputFormat.List, [.. read], 1);
    }

    private void Credentials(ConnectionChoice connection, RefreshRun run)
    {
        teller.Chapter("Do its sources take the credentials that are stored for them?", $"pbidiag test-credentials \"{run.Dataset}\" --workspace \"{run.Workspace}\"");
        var rows = Test(connection, new ItemChoice { Workspaces = [run.Workspace!], Datasets = [run.Dataset!], WithDataflows = true });
        teller.Show<CredentialTest>(OutputFormat.Table, rows, ScreenRows);
        foreach (var reason in rows.OfType<CredentialTest>().Where(row => row.Status != CredentialStatus.Valid).Select(row => row.Reason).OfType<string>().Take(1))
            teller.Say($"\n{reason}");
    }

    private void AllCredentials(ConnectionChoice connection)
    {
        teller.Chapter("Do all sources take the credentials that are stored for them?", "pbidiag test-credentials");
        var rows = Test(connection, new ItemChoice { WithDataflows = true });
        var counts = rows.OfType<CredentialTest>().GroupBy(row => row.Status).Select(group => $"{group.Count()} {group.Key}");
        teller.Say($"Of {rows.Count} uses of a source: {string.Join(", ", counts)}.");
    }

    private void Causes(ConnectionChoice connection, string? workspace)
    {
        teller.Chapter("Which causes are proven, and what do the failures share?", workspace is null ? "pbidiag diagnose --failed --group" : $"pbidiag diagnose --failed --workspace \"{workspace}\" --group");
        var items = new ItemChoice { Workspaces = workspace is null ? [] : [workspace], WithDataflows = true };
        var failed = Get(new RefreshHistoryCommand(new RefreshHistoryOptions { Choices = [items], Failed = true }, connection).RunAsync);
        var requests = failed.OfType<RefreshRun>().Select(run => new DiagnoseRequest { Run = run });
        var rows = failed.Count == 0 ? [] : Get(new DiagnoseCommand(new DiagnoseOptions { Requests = [.. requests], Group = true }, connection).RunAsync);
        teller.Keep<Incident>("incidents.json", OutputFormat.Json, rows);
        if (rows.OfType<Incident>().FirstOrDefault() is not { } first)
        {
            teller.Say("Nothing failed: there is no cause to look for.");
            return;
        }
        teller.Show<Incident>(OutputFormat.Table, rows, ShownIncidents);
        teller.Say("\nThe report of the first, as --report writes it:\n");
        teller.Say(ReportText.Of(first));
    }

    private List<object> Test(ConnectionChoice connection, ItemChoice items)
    {
        var rows = Get(new CredentialTestCommand(new CredentialTestOptions { Targets = [TestTarget.Of(items, new SourceChoice())] }, connection).RunAsync);
        teller.Keep<CredentialTest>("credentials.csv", OutputFormat.Csv, rows);
        return rows;
    }

    private void Secrets(ConnectionChoice connection)
    {
        teller.Chapter("What will break next?", $"pbidiag secrets --expires-within {Soon.Days}");
        var rows = Get(new SecretExpiryCommand(new SecretExpiryOptions(connection) { ExpiresWithin = Soon }).RunAsync);
        teller.Keep<AppCredential>("secrets.csv", OutputFormat.Csv, rows);
        if (rows.Count == 0)
            teller.Say($"Nothing: no secret or certificate of an app ends within {Soon.Days} days.");
        else
            teller.Show<AppCredential>(OutputFormat.Table, rows, ScreenRows);
    }

    private List<object> Get(PipelineWork work) => Collected.Of(work, errors, stop);
}
