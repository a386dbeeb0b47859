using PbiDiag.Commands.Contexts;
using PbiDiag.Diagnosing;
using PbiDiag.Facts.Cases;
using PbiDiag.Pages;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Diagnoses;

/// <summary>What failed, why, how that is known, who must act and what to run.</summary>
public sealed class DiagnoseCommand(DiagnoseOptions options, ConnectionChoice connection)
{
    private const string Activity = "Diagnosing";

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        using var reader = await OpenAsync(output);
        var inputs = new CaseFinder(reader, output).FindAsync(options.Requests, cancellation);
        var gathered = new List<Diagnosis>();
        await foreach (var diagnosis in Concurrently.SelectAsync(inputs, (input, stop) => DiagnoseAsync(reader, input, stop), cancellation))
        {
            gathered.Add(diagnosis.Told);
            await output.ProgressAsync(new ProgressUpdate(Activity, gathered.Count, null));
            foreach (var line in diagnosis.Arithmetic)
                await output.VerboseAsync(line);
            if (!options.Group)
                await WriteAsync(output, diagnosis.Told);
        }
        await output.ProgressAsync(new ProgressUpdate(Activity, gathered.Count, gathered.Count) { Completed = true });
        if (options.Group)
            foreach (var incident in Incidents.Of(gathered))
                await output.EmitAsync(options.AsReport ? ReportText.Of(incident) : incident);
    }

    // Whoever is not signed in is told what the text alone says, and that more can be known.
    private async Task<CaseReader?> OpenAsync(IPipelineOutput output)
    {
        if (options.Offline)
            return null;
        if (connection is { Context: null, Store.All.Count: 0 } && options.Requests.All(static request => !request.NeedsTenant))
        {
            await output.WarnAsync("Nobody is signed in: this goes by the text alone. Sign in (Connect-PbiDiag; pbidiag: --device-code, --browser and others), and the causes are checked in the tenant.");
            return null;
        }
        var reader = new CaseReader(connection.Open(output), CaseOptionsOf());
        reader.Tenant.Expect([.. options.Requests.Select(static request => request.Run?.WorkspaceId).OfType<string>().Distinct().Select(static id => new Workspace { Id = id })]);
        return reader;
    }

    // All that fails in one pipeline is known before the first of it is looked at.
    private CaseOptions CaseOptionsOf() => new()
    {
        VaultName = options.VaultName,
        Network = options.Network,
        Companions = [.. options.Requests.Select(static request => request.Run is { } run ? PeerRuns.Of(run) : null).OfType<PeerRun>()],
    };

    private Task WriteAsync(IPipelineOutput output, Diagnosis diagnosis) =>
        output.EmitAsync(options.AsReport ? ReportText.Of(diagnosis) : diagnosis).AsTask();

    private async Task<(Diagnosis Told, IReadOnlyList<string> Arithmetic)> DiagnoseAsync(CaseReader? reader, CaseInput input, CancellationToken cancellation)
    {
        var strands = await new Diagnoser(reader, options.Depth).DiagnoseAsync(input, cancellation);
        return (DiagnosisWriter.Of(input, strands, asked: reader is not null), [.. strands.SelectMany(static strand => strand.Causes).Select(cause => $"{input.Label}: {cause.Arithmetic}")]);
    }
}
