using System.Runtime.CompilerServices;
using PbiDiag.Commands.Selection;
using PbiDiag.Diagnosing;
using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Pipeline;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Diagnoses;

/// <summary>From what somebody has in hand to cases with ids. What is not there is told, and the rest goes on.</summary>
internal sealed class CaseFinder(CaseReader? reader, IPipelineOutput output)
{
    private const int LabelLength = 60;

    /// <summary>Graph filters by how a name begins: near names are looked for among those that begin alike.</summary>
    private const int BeginsAlike = 3;

    public async IAsyncEnumerable<CaseInput> FindAsync(IReadOnlyList<DiagnoseRequest> requests, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var request in requests)
        {
            if (TextLimit.Exceeded(request.Text ?? "", null) is { } tooLong)
            {
                await output.FailAsync(tooLong);
                continue;
            }
            var error = request.Error ?? (request.Text is { Length: > 0 } text ? Recogniser.Recognise(text) : null);
            if (reader is null && request.NeedsTenant)
                await output.FailAsync(DiagnoseFailures.NeedsTenant(request));
            else if (request.Run is { } run)
                yield return OfRun(run);
            else if (request.Items is not null)
                await foreach (var item in new ItemFinder(reader!.Tenant, output).FindAsync([request.Items], cancellation))
                    yield return new CaseInput(ItemOf(item).ToString()) { Subject = CaseSubject.Model, Item = ItemOf(item), Error = error };
            else if (await ThingAsync(request, error, cancellation) is { } thing)
                yield return thing with { Requests = RequestsInText.Find(request.Text), Token = TokenReader.In(request.Text) };
        }
    }

    /// <summary>A row tells its text, its model and, where its listing knew it, when it last went well.</summary>
    private static CaseInput OfRun(RefreshRun run)
    {
        var item = run.DatasetId is { Length: > 0 } id ? new CaseItem(NullIfEmpty(run.WorkspaceId), NullIfEmpty(run.Workspace), id, run.Dataset, run.Kind == RefreshItemKind.Dataflow) : null;
        var error = run.Text is { Length: > 0 } text ? Recogniser.Recognise(text) : null;
        return new CaseInput(item?.ToString() ?? run.ToString())
        {
            Subject = CaseSubject.Model, Item = item, Error = error is null ? null : error with { RequestId = error.RequestId ?? run.RequestId, Timestamp = error.Timestamp ?? run.EndTime ?? run.StartTime }, IsFromService = true,
            Run = new Refresh { RequestId = run.RequestId, RefreshType = run.RefreshType, Status = run.Status, StartTime = run.StartTime, EndTime = run.EndTime },
            Times = run.LastSuccess is null && run.NextSuccess is null ? null : TimesOf(run),
        };
    }

    private static RunTimes TimesOf(RefreshRun run) => new()
    {
        LastSuccess = run.LastSuccess, NextSuccess = run.NextSuccess, FailingSince = run.StreakStart, FailedAt = run.EndTime ?? run.StartTime, Streak = run.FailureStreak,
    };

    private async Task<CaseInput?> ThingAsync(DiagnoseRequest request, ErrorInfo? error, CancellationToken cancellation) => request switch
    {
        { Gateway: { } gateway } => await GatewayAsync(gateway, error, cancellation),
        { Connection: { } name } => await ConnectionAsync(name, error, cancellation),
        { App: { } app } => await AppAsync(app, error, cancellation),
        { Account: { } account } => new CaseInput(account) { Subject = CaseSubject.Account, Account = account, Error = error },
        _ when error is not null => new CaseInput(LabelOf(error)) { Error = error },
        _ => null,
    };

    private async Task<CaseInput?> GatewayAsync(string asked, ErrorInfo? error, CancellationToken cancellation)
    {
        var map = await reader!.Sources.MapAsync(cancellation);
        var fabric = (await reader.Tenant.FabricGatewaysAsync(cancellation)).Value ?? [];
        var known = map.Gateways.Select(gateway => (gateway.Id, gateway.Name)).Concat(fabric.Select(gateway => (gateway.Id, Name: gateway.DisplayName))).ToList();
        if (known.Find(gateway => NameMatch.Fits(asked, gateway.Name, gateway.Id)) is { Id: { } id } found)
            return new CaseInput(found.Name ?? id) { Subject = CaseSubject.Gateway, GatewayId = id, Error = error };
        await output.FailAsync(SelectionFailures.Gateway(asked, known.Select(gateway => gateway.Name)));
        return null;
    }

    private async Task<CaseInput?> ConnectionAsync(string asked, ErrorInfo? error, CancellationToken cancellation)
    {
        var map = await reader!.Sources.MapAsync(cancellation);
        if (map.Connections.FirstOrDefault(connection => NameMatch.Fits(asked, connection.DisplayName, connection.Id)) is { } found)
            return new CaseInput(found.DisplayName ?? asked) { Subject = CaseSubject.Source, Source = SourceReader.Of(found, map), Error = error };
        await output.FailAsync(SelectionFailures.DataSource(asked, map.Connections.Select(connection => connection.DisplayName)));
        return null;
    }

    private async Task<CaseInput?> AppAsync(string asked, ErrorInfo? error, CancellationToken cancellation)
    {
        if (reader is null || Guid.TryParse(asked, out _))
            return new CaseInput(asked) { Subject = CaseSubject.App, AppId = asked, Error = error };
        var found = await reader.Directory.Graph.Applications.ListAsync(AppFilter.ForName(asked), cancellation).ToListAsync(cancellation);
        if (found.Count == 1)
            return new CaseInput(found[0].DisplayName ?? asked) { Subject = CaseSubject.App, AppId = found[0].AppId, Error = error };
        var principals = found.Count > 0 ? [] : await reader.Directory.Graph.Applications.ListPrincipalsAsync(AppFilter.ForName(asked), cancellation).ToListAsync(cancellation);
        if (principals.Count == 1)
            return new CaseInput(principals[0].DisplayName ?? asked) { Subject = CaseSubject.App, AppId = principals[0].AppId, Error = error };
        var near = found.Count > 0 || asked.Length < BeginsAlike ? []
            : await reader.Directory.Graph.Applications.ListAsync(AppFilter.ForName(asked.Substring(0, BeginsAlike) + "*"), cancellation).ToListAsync(cancellation);
        await output.FailAsync(DiagnoseFailures.App(asked, [.. found.Select(app => app.AppId).OfType<string>()], near.Select(app => app.DisplayName).OfType<string>()));
        return null;
    }

    private static CaseItem ItemOf(ChosenItem item) => new(item.WorkspaceId, item.Workspace, item.Id, item.Name, item.IsDataflow);

    private static string LabelOf(ErrorInfo error) =>
        error.Code ?? error.Title ?? (error.Text is { Length: > LabelLength } text ? text.Substring(0, LabelLength) + "..." : error.Text) ?? "The text";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
