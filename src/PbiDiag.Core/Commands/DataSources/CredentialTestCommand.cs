using PbiDiag.Commands.Contexts;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Commands.DataSources;

/// <summary>Whether sources take the credentials that are stored for them. Each distinct source is tested once.</summary>
public sealed class CredentialTestCommand(CredentialTestOptions options, ConnectionChoice connection)
{
    private bool _anythingBad;
    private bool _anythingGood;

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var facts = new TenantFacts(connection.Open(output));
        using var sources = new SourceFacts(facts, options.TestTimeout, options.ThrottleLimit);
        var run = new CredentialTestRun(facts, sources, output);
        await foreach (var row in run.RowsAsync(options, cancellation))
        {
            _anythingBad |= row.Status != CredentialStatus.Valid && row.SourceKind is not null;
            _anythingGood |= row.Status == CredentialStatus.Valid;
            if (!options.Quiet)
                await output.EmitAsync(row);
        }
        // What could not be read is not good: a model that failed to be listed leaves no row.
        if (options.Quiet)
            await output.EmitAsync(_anythingGood && !_anythingBad && !run.AnythingFailed);
    }
}
