using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Pipeline;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Accounts;

/// <summary>The models that a user names as refreshing with the account's credential.</summary>
internal static class NamedModels
{
    private const string Permission = "A role in the model's workspace";

    public static Task<Fact<IReadOnlyList<OwnedModel>>> ReadAsync(ServiceCaller caller, ItemChoice choice, IPipelineOutput output, CancellationToken cancellation) => Ask.ForAsync<IReadOnlyList<OwnedModel>>(
        async () =>
        {
            var facts = new TenantFacts(caller);
            var found = await new ItemFinder(facts, output).FindAsync([choice], cancellation).ToListAsync(cancellation);
            return await Concurrently.SelectAsync(found, (item, stop) => LookAsync(facts, item, stop), cancellation).ToListAsync(cancellation);
        },
        Permission);

    private static async Task<OwnedModel> LookAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation)
    {
        var runs = await Ask.TryAsync(() => facts.PowerBi.Refreshes.ListAsync(item.WorkspaceId, item.Id, null, cancellation).ToListAsync(cancellation));
        var name = item.Workspace is { } workspace ? $"{workspace}/{item.Name ?? item.Id}" : item.Name ?? item.Id;
        return new OwnedModel(name, (runs.Value ?? []).Where(RefreshState.HasCompleted).Max(static run => run.StartTime ?? run.EndTime), runs.IsKnown);
    }
}
