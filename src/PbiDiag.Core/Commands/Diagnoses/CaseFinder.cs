using System.Runtime.CompilerServices;
using PbiDiag.Checks;
using PbiDiag.Commands.Selection;
using PbiDiag.Diagnosing;
using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Knowledge;
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
            else if (await ThingsAsync(request, cancellation) is { } things)
            {
                var named = Together(things) with { Error = error, Requests = RequestsInText.Find(request.Text), Token = TokenReader.In(request.Text) };
                if (request.Run is { } run)
                    yield return And(OfRun(run), named with { Subject = CaseSubject.None });
                else if (request.Items is { Datasets.Count: 0, DatasetId: null } choice && error is not null && Words.StatedBy(error) is { LeavesNoRun: true })
                    foreach (var workspace in (await new ItemFinder(reader!.Tenant, output).WorkspacesAsync(choice, cancellation)).OfType<Workspace>())
                        yield return And(new CaseInput(workspace.Name ?? workspace.Id!) { Place = new NamedPlace(workspace.Id!, null) }, named);
                else if (request.Items is not null)
                    await foreach (var item in new ItemFinder(reader!.Tenant, output).FindAsync([WithDataflows(request.Items)], cancellation))
                        yield return And(new CaseInput(ItemOf(item).ToString()) { Subject = CaseSubject.Model, Item = ItemOf(item) }, named with { Subject = CaseSubject.None });
                else if (things.Count > 0 || error is not null)
                    yield return things.Count > 0 ? named : named with { Label = LabelOf(error!) };
            }
        }
    }

    // A workspace is all that is refreshed in it.
    private static ItemChoice WithDataflows(ItemChoice choice) =>
        choice is { Datasets.Count: 0, DatasetId: null } ? choice with { WithDataflows = true, WithFabricDataflows = true } : choice;

    /// <summary>A row tells its text, its model and, where its listing knew it, when it last went well.</summary>
    private static CaseInput OfRun(RefreshRun run)
    {
        var item = run.DatasetId is { Length: > 0 } id ? new CaseItem(NullIfEmpty(run.WorkspaceId), NullIfEmpty(run.Workspace), id, run.Dataset, run.Kind) : null;
        var error = run.Text is { Length: > 0 } text ? Recogniser.Recognise(text) : OfStatus(run.Status);
        return new CaseInput(item?.ToString() ?? run.ToString())
        {
            Subject = CaseSubject.Model, Item = item, Error = error is null ? null : error with { RequestId = error.RequestId ?? run.RequestId, Timestamp = error.Timestamp ?? run.EndTime ?? run.StartTime }, IsFromService = true,
            Run = new Refresh { RequestId = run.RequestId, RefreshType = run.RefreshType, Status = run.Status, StartTime = run.StartTime, EndTime = run.EndTime },
            Times = run.LastSuccess is null && run.NextSuccess is null ? null : TimesOf(run),
        };
    }

    // Of a run that was called off or never began the row tells no more than that.
    private static ErrorInfo? OfStatus(string? status) =>
        RefreshState.IsStopped(status) && Catalogue.Default.Find(status!, Family.PowerBI) is { } entry ? ErrorInfoBuilder.Of(entry) : null;

    // A row of a run that went well tells of no failure.
    private static RunTimes TimesOf(RefreshRun run) => RefreshState.Is(run.Status, RefreshState.Completed) ? new() { LastSuccess = run.EndTime ?? run.StartTime, LastSuccessStart = run.StartTime } : new()
    {
        LastSuccess = run.LastSuccess, LastSuccessStart = run.LastSuccessStart, NextSuccess = run.NextSuccess, FailingSince = run.StreakStart, FailedAt = run.EndTime ?? run.StartTime, Streak = run.FailureStreak,
    };

    /// <summary>What is named beside a text or a model, each looked up; null where one of the names is not there, which is told.</summary>
    private async Task<IReadOnlyList<CaseInput>?> ThingsAsync(DiagnoseRequest request, CancellationToken cancellation)
    {
        var found = new List<CaseInput?>();
        if (request.Gateway is { } gateway)
            found.Add(await GatewayAsync(gateway, cancellation));
        if (request.Connection is { } connection)
            found.Add(await ConnectionAsync(connection, cancellation));
        if (request.App is { } app)
            found.Add(await AppAsync(app, cancellation));
        if (request.Account is { } account)
            found.Add(new CaseInput(account) { Subject = CaseSubject.Account, Account = account });
        return found.Contains(null) ? null : [.. found.OfType<CaseInput>()];
    }

    private static CaseInput Together(IReadOnlyList<CaseInput> things) => things.Count == 0 ? new CaseInput("") : things.Aggregate(And);

    /// <summary>The first one gives the case its name, the others add what it lacks.</summary>
    private static CaseInput And(CaseInput one, CaseInput more) => one with
    {
        Subject = one.Subject | more.Subject, Error = one.Error ?? more.Error, GatewayId = one.GatewayId ?? more.GatewayId, Source = one.Source ?? more.Source,
        AppId = one.AppId ?? more.AppId, Account = one.Account ?? more.Account, Requests = [.. one.Requests, .. more.Requests], Token = one.Token ?? more.Token,
    };

    private async Task<CaseInput?> GatewayAsync(string asked, CancellationToken cancellation)
    {
        var map = await reader!.Sources.MapAsync(cancellation);
        var fabric = (await reader.Tenant.FabricGatewaysAsync(cancellation)).Value ?? [];
        var known = map.Gateways.Select(gateway => (gateway.Id, gateway.Name)).Concat(fabric.Select(gateway => (gateway.Id, Name: gateway.DisplayName))).ToList();
        if (known.Find(gateway => NameMatch.Fits(asked, gateway.Name, gateway.Id)) is { Id: { } id } found)
            return new CaseInput(found.Name ?? id) { Subject = CaseSubject.Gateway, GatewayId = id };
        await output.FailAsync(SelectionFailures.Gateway(asked, known.Select(gateway => gateway.Name)));
        return null;
    }

    private async Task<CaseInput?> ConnectionAsync(string asked, CancellationToken cancellation)
    {
        var map = await reader!.Sources.MapAsync(cancellation);
        if (map.Connections.FirstOrDefault(connection => NameMatch.Fits(asked, connection.DisplayName, connection.Id)) is { } found)
            return new CaseInput(found.DisplayName ?? asked) { Subject = CaseSubject.Source, Source = SourceReader.Of(found, map) };
        await output.FailAsync(SelectionFailures.DataSource(asked, map.Connections.Select(connection => connection.DisplayName)));
        return null;
    }

    private async Task<CaseInput?> AppAsync(string asked, CancellationToken cancellation)
    {
        if (reader is null || Guid.TryParse(asked, out _))
            return new CaseInput(asked) { Subject = CaseSubject.App, AppId = asked };
        var found = await reader.Directory.Graph.Applications.ListAsync(AppFilter.ForName(asked), cancellation).ToListAsync(cancellation);
        if (found.Count == 1)
            return new CaseInput(found[0].DisplayName ?? asked) { Subject = CaseSubject.App, AppId = found[0].AppId };
        var principals = found.Count > 0 ? [] : await reader.Directory.Graph.Applications.ListPrincipalsAsync(AppFilter.ForName(asked), cancellation).ToListAsync(cancellation);
        if (principals.Count == 1)
            return new CaseInput(principals[0].DisplayName ?? asked) { Subject = CaseSubject.App, AppId = principals[0].AppId };
        var near = found.Count > 0 || asked.Length < BeginsAlike ? []
            : await reader.Directory.Graph.Applications.ListAsync(AppFilter.ForName(asked.Substring(0, BeginsAlike) + "*"), cancellation).ToListAsync(cancellation);
        await output.FailAsync(DiagnoseFailures.App(asked, [.. found.Select(app => app.AppId).OfType<string>()], near.Select(app => app.DisplayName).OfType<string>()));
        return null;
    }

    private static CaseItem ItemOf(ChosenItem item) => new(item.WorkspaceId, item.Workspace, item.Id, item.Name, item.Kind);

    private static string LabelOf(ErrorInfo error) =>
        error.Code ?? error.Title ?? (error.Text is { Length: > LabelLength } text ? text.Substring(0, LabelLength) + "..." : error.Text) ?? "The text";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
