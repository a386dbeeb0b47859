using System.CommandLine;
using PbiDiag.Cli.Running;
using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Diagnosing;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag diagnose</c>: what Invoke-PbiDiagnosis does.</summary>
internal static class DiagnoseVerb
{
    public static Command Create()
    {
        var subject = new DiagnoseSubject();
        var since = Moment.Option("--since", "With --failed, only those that began at or after this time: 2026-01-31, 2026-01-31T06:00Z, or an age such as 24h, 7d.");
        var latest = new Option<bool>("--latest") { Description = "With --failed, only the last one of each model." };
        var offline = new Option<bool>("--offline") { Description = "Go by the text and the knowledge alone: no sign-in." };
        var depth = Choice.One("--depth", "How much is asked; standard when it is left out.", typeof(Depth));
        var group = new Option<bool>("--group") { Description = "Put failures with one cause together." };
        var report = new Option<bool>("--report") { Description = "A text to read, or to paste into a ticket." };
        var vault = new Option<string?>("--vault") { Description = "The key vault that the secrets of apps are kept in." };
        var network = new Option<bool>("--network") { Description = "Try the hosts of sources from this machine." };
        var command = ConnectedVerb.Create(
            "diagnose", "Why something fails, how that is known, who must act and what to run.",
            parsed => new Manner(parsed.GetValue(group) ? typeof(Incident) : typeof(Diagnosis), parsed.GetValue(offline) ? Need.Never : subject.IsTextAlone(parsed) ? Need.IfChosen : Need.Always, parsed.GetValue(report)),
            [.. subject.All, since, latest, offline, depth, group, report, vault, network],
            (parsed, connection) =>
            {
                DiagnoseOptions Options(IReadOnlyList<DiagnoseRequest> requests) => new()
                {
                    Requests = requests, Offline = parsed.GetValue(offline), Depth = Choice.ValueOf<Depth>(parsed.GetValue(depth)) ?? Depth.Standard,
                    Group = parsed.GetValue(group), VaultName = parsed.GetValue(vault), Network = parsed.GetValue(network),
                };
                return parsed.GetValue(subject.Failed)
                    ? OfFailed(new RefreshHistoryOptions { Choices = [subject.Items(parsed)], Failed = true, Since = parsed.GetValue(since), Latest = parsed.GetValue(latest) }, Options, connection)
                    : new DiagnoseCommand(Options(subject.Read(parsed)), connection).RunAsync;
            });
        command.Validators.Add(subject.Check);
        command.Validators.Add(result =>
        {
            if (result.GetValue(report) && result.GetResult(CommonOptions.FormatName) is { })
                result.AddError("--report is a text: leave --format out.");
            if ((result.GetValue(latest) || result.GetResult(since) is { Implicit: false }) && !result.GetValue(subject.Failed))
                result.AddError("--since and --latest go with --failed.");
            if (result.GetValue(offline) && result.GetValue(subject.Failed))
                result.AddError("--failed asks the tenant: leave --offline out.");
        });
        return command;
    }

    /// <summary>All failed rows first, as they are held against each other. Where there is none, that is the answer.</summary>
    private static PipelineWork OfFailed(RefreshHistoryOptions rows, Func<IReadOnlyList<DiagnoseRequest>, DiagnoseOptions> options, ConnectionChoice connection) => async (output, cancellation) =>
    {
        var failed = new KeptOutput(output);
        await new RefreshHistoryCommand(rows, connection).RunAsync(failed, cancellation).ConfigureAwait(false);
        if (failed.Rows.Count > 0)
            await new DiagnoseCommand(options([.. failed.Rows.OfType<RefreshRun>().Select(run => new DiagnoseRequest { Run = run })]), connection)
                .RunAsync(output, cancellation).ConfigureAwait(false);
    };
}
