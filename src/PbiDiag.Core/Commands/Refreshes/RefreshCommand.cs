using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Refreshes;

/// <summary>Refreshes models, and the dataflows that rows name.</summary>
public sealed class RefreshCommand(IReadOnlyList<ItemChoice> choices, RefreshSettings settings, ConnectionChoice connection)
{
    private const string Activity = "Refreshing models";

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        // Without a name it would be every model of the tenant.
        if (choices.Any(choice => string.IsNullOrEmpty(choice.DatasetId) && choice.Datasets.Count == 0))
            throw new FailureException(DatasetMissing());
        var facts = new TenantFacts(connection.Open(output));
        var runner = new RefreshRunner(new RefreshCalls(facts.PowerBi.Refreshes, facts.Fabric), settings, facts.Clock);
        var items = new List<ChosenItem>();
        await foreach (var item in new ItemFinder(facts, output).FindAsync(choices, cancellation))
            if (await output.ConfirmAsync(new ConfirmRequest(Describe(item), "Refresh")))
                items.Add(item);
        var done = 0;
        await output.ProgressAsync(new ProgressUpdate(Activity, 0, items.Count));
        await foreach (var (item, outcome) in Concurrently.SelectAsync(items, async (item, stop) => (item, await Ask.TryAsync(() => runner.RunAsync(item, stop))), cancellation))
        {
            await output.ProgressAsync(new ProgressUpdate(Activity, ++done, items.Count));
            if (outcome.Failure is { } failure)
                await output.FailAsync(failure with { Target = item.Name ?? item.Id });
            else
                await output.EmitAsync(outcome.Value!);
        }
        await output.ProgressAsync(new ProgressUpdate(Activity, done, items.Count) { Completed = true });
    }

    private static string Describe(ChosenItem item) => $"{(item.Kind == RefreshItemKind.SemanticModel ? "model" : "dataflow")} '{item.Name ?? item.Id}' in {(item.WorkspaceId is null ? "My workspace" : $"'{item.Workspace ?? item.WorkspaceId}'")}";

    private static Failure DatasetMissing() => new(
        FailureIds.DatasetMissing, FailureCategory.InvalidArgument, "No model is named.", null, "Name it with -Dataset, with wildcards for several.");
}
