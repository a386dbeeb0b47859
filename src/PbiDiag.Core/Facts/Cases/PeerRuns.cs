using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>From the ways in which the run of another model is told to one. Pure.</summary>
internal static class PeerRuns
{
    public static PeerRun Of(Refreshable model)
    {
        var run = model.LastRefresh!;
        var item = new CaseItem(model.Group?.Id, model.Group?.Name, model.Id ?? "", model.Name);
        return Of(item, model.Capacity?.Id, RefreshState.Of(run), run.EndTime ?? run.StartTime, RefreshState.ErrorOf(run));
    }

    /// <summary>Null for a row that names no model.</summary>
    public static PeerRun? Of(RefreshRun run) => run.DatasetId is not { Length: > 0 } id ? null : Of(
        new CaseItem(run.WorkspaceId, run.Workspace, id, run.Dataset, run.Kind), null, run.Status, run.EndTime ?? run.StartTime, run.Text);

    /// <summary>What tells one kind of failure from others: the deepest code, or the words where there is none.</summary>
    public static string? CodeOf(ErrorInfo? error) => Leaf(error)?.Code ?? error?.RootCauseCode ?? error?.Code;

    public static string KeyOf(Datasource source) => new KnownSource(source.DatasourceId, source.GatewayId, source.DatasourceType, SourcePath.Of(source.ConnectionDetails)).Key;

    private static Entry? Leaf(ErrorInfo? error) => error is not null && RecognisedEntries.Of(error) is { Count: > 0 } chain ? chain[0] : null;

    private static PeerRun Of(CaseItem item, string? capacity, string? status, DateTimeOffset? at, string? text)
    {
        var error = text is { Length: > 0 } ? Recogniser.Recognise(text) : null;
        return new PeerRun(item, capacity, status, at, CodeOf(error), error?.DataSource ?? error?.Server) { Category = Leaf(error)?.Category ?? error?.Category };
    }
}
