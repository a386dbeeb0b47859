using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Diagnosing;

/// <summary>What a case is about, as far as what is at hand tells. Pure.</summary>
internal static class CaseStart
{
    public static CaseFacts Of(CaseInput input, DateTimeOffset now, string? homeTenant)
    {
        var item = input.Item ?? ItemIn(input);
        var facts = new CaseFacts
        {
            Subject = item is null ? input.Subject : input.Subject | CaseSubject.Model,
            Item = item,
            Place = item is null ? NamedPlace.In(input.Error?.Text) ?? input.Place : null,
            Run = input.Run,
            Now = now,
            HomeTenantId = homeTenant,
            Times = input.Times ?? new RunTimes { FailedAt = input.Error?.Timestamp },
            AppId = input.AppId is { } app ? new Tied<string>(app, Tie.Named) : null,
            AccountName = input.Account is { } account ? new Tied<string>(account, Tie.Named) : null,
            Source = input.Source is { } source ? new Tied<KnownSource>(source, Tie.Named) : null,
            Gateway = input.GatewayId is { } gateway ? FactOf.Unknown(new GatewayFacts(gateway)) : FactOf.NotAsked<GatewayFacts>(),
            IsLive = input.IsFromService,
            Requests = input.Requests,
            Token = input.Token,
        };
        return input.Error is { } error ? With(facts, error) : facts;
    }

    // A call that the service itself refused ran nothing: what its address names is only the place.
    private static CaseItem? ItemIn(CaseInput input) => input.Error is { } error && Checks.Words.Leaf(error)?.Family is not (Family.PowerBI or Family.Fabric)
        ? AddressedItem.In(error.Text) : null;

    /// <summary>An error more: who and what it names counts where nothing was named before.</summary>
    public static CaseFacts With(CaseFacts facts, ErrorInfo error)
    {
        var login = LoginName.In(error.Text);
        var account = error.UserPrincipalName ?? (LoginName.IsAddress(login) ? login : null);
        return facts with
        {
            Errors = [.. facts.Errors, error],
            AppId = facts.AppId ?? ((error.AppId ?? facts.Token?.AppId ?? facts.Requests.Select(static request => request["client_id"]).FirstOrDefault(static id => Guid.TryParse(id, out _))) is { } app ? new Tied<string>(app, Tie.Named) : null),
            AccountName = facts.AccountName ?? (account is null ? null : new Tied<string>(account, Tie.Named)),
            Login = facts.Login ?? login,
            TenantId = facts.TenantId ?? error.TenantId ?? DomainIn(error),
        };
    }

    // A tenant goes by one of its domains too: "Tenant 'contoso.com' not found".
    private static string? DomainIn(ErrorInfo error) =>
        Checks.Words.Leaf(error)?.Family == Family.Entra && QuotedWords.After(error.Text, "tenant") is { } domain && Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.IndexOf('.') > 0 ? domain : null;

    /// <summary>What a test answered: beside a model whose last run went well its words are no more than a warning.</summary>
    public static CaseFacts WithTest(CaseFacts facts, ErrorInfo tested) =>
        With(facts, tested) with { IsLive = facts.IsLive || facts.Times is not { FailedAt: null, FailingSince: null, LastSuccess: not null } };

    /// <summary>What the history tells: the times, and the error where none was at hand.</summary>
    public static CaseFacts WithHistory(CaseFacts facts, string? requestId)
    {
        if (facts.History.Value is not { } history)
            return facts;
        var failed = requestId is null ? null : history.FirstOrDefault(run => string.Equals(run.RequestId, requestId, StringComparison.OrdinalIgnoreCase));
        failed ??= facts.Error?.Timestamp is { } time ? Near(history, time) : null;
        failed ??= RunTimesReader.LatestFailure(history);
        var told = facts with { Times = RunTimesReader.Of(history, failed) };
        // A text that names nothing is a note beside the model: it cannot be over.
        if (failed is null && facts.Error is { Timestamp: null } && Chain.Of(facts.Errors).Count == 0)
            return told with { Errors = [] };
        // A text of its own, of a model that has run well since: it is over.
        if (failed is null && facts.Error is { } old && !LeavesNoRun(old))
            told = told with { Times = told.Times with { FailedAt = old.Timestamp, NextSuccess = old.Timestamp is null || told.Times.LastSuccess > old.Timestamp ? told.Times.LastSuccess : null } };
        if (failed is null || Facts.Refreshes.RefreshState.ErrorOf(failed) is not { } text)
            return told;
        var own = Recogniser.Recognise(text);
        // A text that says nothing is a note beside the model: its own run says what fails.
        return facts.Error is not { } inHand || Chain.Of(facts.Errors).Count == 0 ? With(told with { Errors = [] }, own) with { IsLive = true }
            : IsStillTold(history, failed, own, inHand) ? told with { IsLive = true }
            : told;
    }

    // The last run failed with the code that the text has: the service itself says it, and has not taken it back.
    private static bool IsStillTold(IReadOnlyList<Refresh> history, Refresh failed, ErrorInfo own, ErrorInfo inHand) =>
        failed == RunTimesReader.LatestFailure(history) && PeerRuns.CodeOf(inHand) is { } code && code == PeerRuns.CodeOf(own);

    /// <summary>The source that the error names, or the only one that there is.</summary>
    public static CaseFacts WithSource(CaseFacts facts, IReadOnlyList<KnownSource> sources)
    {
        if (facts.Source is not null || sources.Count == 0)
            return facts;
        var named = facts.Error is { } error ? sources.Where(source => SourceNaming.Names(error, source)).ToList() : [];
        return named.Count == 1 ? WithoutOwner(facts with { Source = new Tied<KnownSource>(named[0], Tie.Named) })
            : sources.Count == 1 && facts.Item is not null ? WithoutOwner(facts with { Source = new Tied<KnownSource>(sources[0], Tie.Only) })
            : facts;
    }

    // Until the source was known, the owner could have been the account.
    public static CaseFacts WithoutOwner(CaseFacts facts) => !facts.HasOwnLogin || facts.AccountName is not { Tie: Tie.Owner } ? facts : facts with
    {
        AccountName = null,
        Account = FactOf.NotAsked<User>(),
        DeletedAccount = FactOf.NotAsked<User>(),
        AccountGroups = FactOf.NotAsked<IReadOnlyList<DirectoryObject>>(),
        AccountSignIns = FactOf.NotAsked<IReadOnlyList<SignInRow>>(),
        AccountAudits = FactOf.NotAsked<IReadOnlyList<DirectoryAudit>>(),
        Risk = FactOf.NotAsked<RiskyUser>(),
    };

    // A request that was turned away is in no history: the runs around it do not tell that it is over.
    private static bool LeavesNoRun(ErrorInfo error) =>
        Checks.Words.StatedBy(error) is { LeavesNoRun: true };

    private static Refresh? Near(IReadOnlyList<Refresh> history, DateTimeOffset time)
    {
        var margin = TimeSpan.FromMinutes(2);
        return history.FirstOrDefault(run => Facts.Refreshes.RefreshState.HasFailed(run) && run.StartTime - margin <= time && time <= (run.EndTime ?? run.StartTime) + margin);
    }
}
