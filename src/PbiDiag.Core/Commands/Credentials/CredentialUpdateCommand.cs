using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Failures;
using PbiDiag.Linting;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;
using PbiDiag.Time;

namespace PbiDiag.Commands.Credentials;

/// <summary>Stores new credentials, tests them, and where asked proves them by a refresh.</summary>
public sealed class CredentialUpdateCommand(CredentialUpdateOptions options, ConnectionChoice connection)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        if (options.Targets.Any(target => target.Items is { } items && string.IsNullOrEmpty(items.DatasetId) && items.Datasets.Count == 0))
            throw new FailureException(NothingNamed());
        if (options.Credential.Kind == CredentialKind.AccessToken)
            await output.WarnAsync("A token stored through the interface comes without a refresh token: it works for one hour.");
        if (options.Credential is { Kind: CredentialKind.Sas, Secret: { } signature })
            foreach (var flaw in SasLint.Look(signature.Characters, SystemClock.Instance.UtcNow))
            {
                if (flaw.IsCertain)
                    throw new FailureException(Flawed(flaw));
                await output.WarnAsync($"{flaw.Message} {flaw.Fix}");
            }
        var facts = new TenantFacts(connection.Open(output));
        using var sources = new SourceFacts(facts, options.TestTimeout, 8);
        var finder = new SourceFinder(facts, sources, output);
        var storing = new CredentialStoring(sources, new CredentialWriter(facts, await sources.MapAsync(cancellation)));
        var runner = new RefreshRunner(new RefreshCalls(facts.PowerBi.Refreshes, facts.Fabric), options.RefreshSettings, facts.Clock);
        foreach (var target in await new UpdateTargets(facts, finder, output).FindAsync(options, cancellation))
        {
            if (!await output.ConfirmAsync(new ConfirmRequest(Describe(target), "Store a new credential" + (options.Refresh ? " and refresh" : ""))))
                continue;
            var stored = await storing.StoreAsync(target.Source, options.Credential, cancellation);
            if (stored.Failure is { } failure)
                await output.FailAsync(failure with { Target = target.Source.Name ?? target.Source.Path });
            var runs = stored.IsWritten && options.Refresh ? await RefreshAsync(runner, target.Items, cancellation) : [];
            await output.EmitAsync(Row(target.Source, stored, runs));
        }
    }

    private static async Task<IReadOnlyList<(ChosenItem Item, Fact<RefreshOutcome> Outcome)>> RefreshAsync(
        RefreshRunner runner, IReadOnlyList<ChosenItem> items, CancellationToken cancellation)
    {
        var outcomes = Concurrently.SelectAsync(
            items.Where(item => !item.IsDataflow),
            async (item, stop) => (item, await Ask.TryAsync(() => runner.RunAsync(item, stop))),
            cancellation);
        return await outcomes.ToListAsync(cancellation);
    }

    private CredentialUpdate Row(
        KnownSource source, CredentialStored stored, IReadOnlyList<(ChosenItem Item, Fact<RefreshOutcome> Outcome)> runs)
    {
        var failed = runs.Select(run => run.Outcome.Value).FirstOrDefault(outcome => outcome?.Code is not null);
        var verdict = stored.Verdict;
        return new CredentialUpdate
        {
            SourceKind = source.Kind,
            Path = source.Path,
            Connectivity = source.Connectivity,
            Gateway = source.Gateway,
            GatewayId = source.GatewayId,
            Connection = source.Name,
            DataSourceId = source.Id,
            CredentialType = options.Credential.KindFor(source.CredentialType).ToString(),
            Updated = stored.IsWritten,
            Status = stored.Status,
            Code = verdict?.Error?.Code ?? failed?.Code,
            RootCauseCode = verdict?.Error?.RootCauseCode ?? verdict?.Error?.Code ?? failed?.RootCauseCode,
            Reason = stored.Reason,
            Actor = verdict?.Error?.Actor ?? failed?.Actor,
            Fix = verdict?.Error?.Fixes.FirstOrNone(),
            Refreshes = TextList.Of(runs.Select(run => $"{run.Item.Name ?? run.Item.Id}: {run.Outcome.Value?.Status ?? run.Outcome.Failure!.Id}")),
            Solved = Solved(stored, runs),
        };
    }

    private static bool? Solved(CredentialStored stored, IReadOnlyList<(ChosenItem Item, Fact<RefreshOutcome> Outcome)> runs)
    {
        if (!stored.IsWritten || stored.Status is not (CredentialStatus.Valid or CredentialStatus.NotChecked))
            return false;
        if (runs.Any(run => run.Outcome.Value is { } outcome && !RefreshState.Is(outcome.Status, RefreshState.Completed)))
            return false;
        var proven = runs.Count > 0 && runs.All(run => run.Outcome.IsKnown);
        return proven || (stored.Status == CredentialStatus.Valid && runs.Count == 0) ? true : null;
    }

    private static string Describe(UpdateTarget target) =>
        $"{target.Source.Kind} source '{target.Source.Name ?? target.Source.Path}' ({target.Source.Path})"
        + (target.Items.Count > 0 ? FormattableString.Invariant($", used by {target.Items.Count(item => !item.IsDataflow)} model(s)") : "");

    private static Failure Flawed(SecretFlaw flaw) => new(FailureIds.CredentialFlawed, FailureCategory.InvalidArgument, flaw.Message, null, flaw.Fix + " Nothing was stored.");

    private static Failure NothingNamed() => new(
        FailureIds.DatasetMissing, FailureCategory.InvalidArgument, "No source is named.", null,
        "Name it with -Connection, -Gateway or -Dataset, or hand over rows of Get-PbiDataSource or Test-PbiDataSourceCredential.");
}
