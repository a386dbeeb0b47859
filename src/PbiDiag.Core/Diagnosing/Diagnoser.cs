using PbiDiag.Checks;
using PbiDiag.Checks.Troubles;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>
/// From one failing thing to its causes: recognise, look up, ask what can prove each cause, weigh. What an error is about and what proves
/// it stands in the knowledge; nothing here knows a single one.
/// </summary>
/// <param name="reader">The tenant; null to go by the knowledge and the text alone.</param>
/// <param name="depth">How much is asked.</param>
public sealed class Diagnoser(CaseReader? reader, Depth depth)
{
    /// <summary>A model or gateway with hundreds of sources is not tested whole for one failure.</summary>
    private const int MostOtherSources = 6;

    public async Task<IReadOnlyList<Strand>> DiagnoseAsync(CaseInput input, CancellationToken cancellation)
    {
        var facts = CaseStart.Of(input, reader?.Now ?? DateTimeOffset.MinValue, reader?.HomeTenant);
        // A tenant that is nowhere is not another one.
        if (reader is not null && facts.IsElsewhere && Words.State(facts, DirectoryTrouble.TenantMissing))
            facts = await reader.ReadAsync(facts, [FactKind.OpenId], cancellation);
        if (reader is null || facts.IsElsewhere)
            return [new Strand(facts, Weigh(facts, asked: false))];

        facts = facts with { Companions = reader.Companions };
        var first = CasePlan.CandidatesOf(facts, depth);
        facts = await reader.ReadAsync(facts, [.. CasePlan.FirstLook(facts, input.Times is not null), .. first.Any(static candidate => candidate.Entry is not null) ? CasePlan.Needs(facts, first, depth) : []], cancellation);
        facts = CaseStart.WithHistory(facts, input.Times is null ? input.Error?.RequestId : null);
        facts = await FindSourceAsync(facts, cancellation);
        if (facts.Times.IsOver)
            facts = await StillAsync(facts, cancellation);
        if (facts.Times.IsOver)
            return [new Strand(facts, Weigh(facts, asked: false))];

        var failing = FailingSourcesAsync(facts, cancellation);
        // Where the source is known, what the others answer changes nothing for it.
        var main = FollowAsync(facts.Source is null ? (await failing).Main : facts, cancellation);
        await Task.WhenAll(main, failing);
        var others = await Task.WhenAll((await failing).Others.Select(other => FollowAsync(other, cancellation)));
        return [await main, .. facts.Item is null && (await main).Causes.Any(static one => one.Verdict is Verdict.Confirmed) ? others.Select(OfGateway) : others];
    }

    /// <summary>Asks what the causes need; where a test brings new codes, their causes are asked too.</summary>
    private async Task<Strand> FollowAsync(CaseFacts facts, CancellationToken cancellation)
    {
        var needs = CasePlan.Needs(facts, CasePlan.CandidatesOf(facts, depth), depth);
        // Nothing is known to fail: where a test does, only what its answer names is asked.
        var isOpen = facts.Errors.Count == 0 && facts.Source is not null && needs.Contains(FactKind.SourceTest);
        facts = await reader!.ReadAsync(facts, isOpen ? [FactKind.SourceTest] : needs, cancellation);
        var isNew = facts.SourceTest.Value?.Error is { } tested && IsNew(facts, tested);
        if (isNew)
            facts = CaseStart.WithTest(facts, facts.SourceTest.Value!.Error!);
        // The test met a gateway that is offline: how it stands belongs to the answer.
        if (facts.SourceTest.Value is { Status: CredentialStatus.GatewayOffline } && !facts.Gateway.IsKnown)
            facts = await reader.ReadAsync(facts, [FactKind.Gateway], cancellation);
        if (isNew || isOpen)
            facts = await reader.ReadAsync(facts, CasePlan.Needs(facts, CasePlan.CandidatesOf(facts, depth), depth), cancellation);
        return new Strand(facts, Weigh(facts, asked: true));
    }

    // Where the gateway itself is the trouble, its sources only add to what is known of it.
    private static Strand OfGateway(Strand source) =>
        source with { Causes = [.. source.Causes.Where(static one => one is { Verdict: Verdict.NotChecked, Answer.Permission: not null } || GatewayTrouble.All.Contains(one.Trouble))] };

    private IReadOnlyList<Weighed> Weigh(CaseFacts facts, bool asked)
    {
        var named = CasePlan.CandidatesOf(facts, depth);
        var weighed = named.Select(candidate => Ranking.Weigh(candidate, asked && CasePlan.IsAsked(candidate, depth) ? candidate.Check!.Judge(facts) : null, facts.IsLive));
        var beside = asked ? CasePlan.Beside(facts, named).Select(candidate => Ranking.Weigh(candidate, candidate.Check!.Judge(facts), facts.IsLive)) : [];
        return Ranking.Order(weighed.Concat(beside.Where(static one => one is { Verdict: Verdict.RuledOut } or { Verdict: Verdict.Likely, Answer.Stance: Stance.Proves, Trouble.IsSymptom: false })));
    }

    private async Task<CaseFacts> FindSourceAsync(CaseFacts facts, CancellationToken cancellation)
    {
        if (facts.Item is not null)
            return CaseStart.WithSource(facts, facts.Sources.Value ?? []);
        if ((facts.Subject & CaseSubject.Gateway) != 0 && facts.Source is null && depth != Depth.Quick && facts.Gateway.Value?.Id is { } gateway)
        {
            var known = await reader!.Sources.MapAsync(cancellation);
            var on = known.Connections.Select(connection => SourceReader.Of(connection, known)).Where(source => string.Equals(source.GatewayId, gateway, StringComparison.OrdinalIgnoreCase));
            facts = facts with { Sources = FactOf.Answer<IReadOnlyList<KnownSource>>([.. on]) };
            return CaseStart.WithSource(facts, facts.Sources.Value!);
        }
        if (facts.Error is not { } error || (error.DataSource ?? error.Server) is null || depth == Depth.Quick)
            return facts;
        var map = await reader!.Sources.MapAsync(cancellation);
        return CaseStart.WithSource(facts, [.. map.Connections.Select(connection => SourceReader.Of(connection, map))]);
    }

    /// <summary>The sources of the model that fail their test now: one that the error does not name is a trouble of its own.</summary>
    private async Task<(CaseFacts Main, IReadOnlyList<CaseFacts> Others)> FailingSourcesAsync(CaseFacts facts, CancellationToken cancellation)
    {
        if (depth == Depth.Quick || facts.Sources.Value is not { Count: > 0 } sources)
            return (facts, []);
        var others = sources.Where(source => source.Key != facts.Source?.What.Key).Take(depth == Depth.Full ? int.MaxValue : MostOtherSources).ToList();
        var tested = await Task.WhenAll(others.Select(source => reader!.ReadAsync(Of(facts, source), [FactKind.SourceTest], cancellation)));
        var failing = tested.Where(static one => one.SourceTest.Value is { Status: not CredentialStatus.Valid, Error: not null }).ToList();
        // The error names none, and only one fails: it is that one.
        if (facts.Source is null && failing.Count == 1 && facts.Errors.Count > 0 && tested.All(static one => one.SourceTest.IsKnown))
            return (CaseStart.WithoutOwner(facts with { Source = failing[0].Source, SourceTest = failing[0].SourceTest }), []);
        // Of a gateway nothing is told well that could not be tested.
        var unread = facts.Item is null && facts.Errors.Count == 0 ? tested.Where(static one => one.SourceTest is { IsKnown: false, Permission: not null }).Take(1) : [];
        return (facts, [.. unread, .. failing.Select(static one => CaseStart.WithTest(one, one.SourceTest.Value!.Error!))]);
    }

    /// <summary>A text without a time can be younger than the last good run: what it states is looked at as it stands now, and what the sources answer.</summary>
    private async Task<CaseFacts> StillAsync(CaseFacts facts, CancellationToken cancellation)
    {
        if (depth == Depth.Quick || facts.Error is not { Timestamp: null } || Words.StatedBy(facts) is not { } stated)
            return facts;
        var now = facts with { Times = facts.Times with { NextSuccess = null } };
        var of = CasePlan.CandidatesOf(now, depth).FirstOrDefault(static candidate => candidate is { IsStated: true, Check.IsOfNow: true });
        if (of is not null && (await reader!.ReadAsync(now, [.. of.Check!.NeedsFor(now)], cancellation)) is var read && of.Check.Judge(read) is { Stance: Stance.Proves })
            return read;
        var sources = facts.Source is { } named ? [named.What] : (facts.Sources.Value ?? []).Take(MostOtherSources);
        var tested = await Task.WhenAll(sources.Select(source => reader!.ReadAsync(Of(now, source), [FactKind.SourceTest], cancellation)));
        return tested.FirstOrDefault(one => one.SourceTest.Value is { Status: not CredentialStatus.Valid, Error: { } error } && Words.StatedBy(error) == stated) is { } failing
            ? now with { Source = failing.Source, SourceTest = failing.SourceTest, IsLive = true }
            // Where none may be tested, nobody knows whether it is over.
            : tested.Any(static one => one.SourceTest is { IsKnown: false, Permission: not null }) ? now : facts;
    }

    // What is known of the model holds for each of its sources; what was read for the first error's app or account does not.
    private static CaseFacts Of(CaseFacts facts, KnownSource source) => new()
    {
        Subject = facts.Item is null ? CaseSubject.Source : facts.Subject,
        Now = facts.Now,
        HomeTenantId = facts.HomeTenantId,
        Item = facts.Item,
        Times = facts.Times,
        History = facts.History,
        Schedule = facts.Schedule,
        Model = facts.Model,
        Sources = facts.Sources,
        Source = new Tied<KnownSource>(source, Tie.Only),
    };

    private static bool IsNew(CaseFacts facts, ErrorInfo tested) =>
        tested.Codes.Except(facts.Errors.SelectMany(static error => error.Codes), StringComparer.OrdinalIgnoreCase).Any();
}
