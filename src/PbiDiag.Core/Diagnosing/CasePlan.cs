using PbiDiag.Checks;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Diagnosing;

/// <summary>Which checks are asked at which depth, and which facts that takes. Pure.</summary>
internal static class CasePlan
{
    private const double Common = 0.3;

    /// <summary>What has to be known before anything else, where a model is known.</summary>
    public static IReadOnlyCollection<FactKind> FirstLook(CaseFacts facts, bool timesKnown) => facts.Item is null ? []
        : timesKnown ? [FactKind.Sources, FactKind.Model] : [FactKind.History, FactKind.Sources, FactKind.Model];

    public static IReadOnlyList<Candidate> CandidatesOf(CaseFacts facts, Depth depth)
    {
        var named = Candidates.Of(Chain.Of(facts.Errors));
        var seen = named.Select(static candidate => candidate.Check).ToList();
        var others = CheckTable.All.Where(check => !seen.Contains(check));
        if (facts.Errors.Count == 0)
            return [.. Candidates.OfChecks(others.Where(check => (check.Subject & facts.Subject) != 0))];
        if (depth == Depth.Full)
            return [.. named, .. Candidates.OfChecks(others.Where(check => (check.Subject & (facts.Subject | Known(facts))) != 0))];
        return named.Count == 0 ? [.. Candidates.OfChecks(others.Where(check => IsOfTheUnnamed(check, facts)))]
            : [.. named, .. Candidates.OfChecks(others.Where(check => check.Outlives(facts))).Select(static candidate => candidate with { IsBeside = true })];
    }

    // What nobody can name is looked for where a run comes from: its sources, their gateway, and the service itself.
    private static bool IsOfTheUnnamed(Check check, CaseFacts facts) =>
        facts.Item is not null && (check.IsOfTheUnnamed || (check.Subject & Known(facts) & (CaseSubject.Source | CaseSubject.Gateway)) != 0);

    /// <summary>What no cause names and the facts tell anyway, of the app, the account and the gateway that are known to be the failing ones.</summary>
    public static IEnumerable<Candidate> Beside(CaseFacts facts, IReadOnlyList<Candidate> named)
    {
        var sure = facts.Errors.Count == 0 ? 0 : Sure(facts) | (Known(facts) & CaseSubject.Gateway);
        return Candidates.OfChecks(CheckTable.All.Where(check => (check.Subject & sure) != 0 && named.All(candidate => candidate.Check != check)))
            .Select(static candidate => candidate with { IsBeside = true });
    }

    public static bool IsAsked(Candidate candidate, Depth depth) =>
        candidate.Check is not null && (depth != Depth.Quick || candidate.Prior > Common || candidate.IsStated);

    /// <summary>What only a wrapper names can be no more than possible: it is judged by what is read anyway, and costs no request of its own.</summary>
    public static IReadOnlyCollection<FactKind> Needs(CaseFacts facts, IEnumerable<Candidate> candidates, Depth depth) =>
        [.. candidates.Where(candidate => IsAsked(candidate, depth) && (!candidate.IsOuter || depth == Depth.Full)).SelectMany(candidate => candidate.Check!.NeedsFor(facts)).Concat(Themselves(facts, depth)).Distinct()];

    // The app or account in question is looked at whatever the error says of it; where none is, the source and the gateway.
    private static IEnumerable<FactKind> Themselves(CaseFacts facts, Depth depth)
    {
        var sure = depth == Depth.Quick || facts.Errors.Count == 0 ? 0 : Sure(facts);
        if ((sure & CaseSubject.App) != 0)
            yield return FactKind.App;
        if ((sure & CaseSubject.Account) != 0)
            yield return FactKind.Account;
        if (depth == Depth.Quick || facts.Errors.Count == 0)
            yield break;
        if (facts.Source is not null && sure == 0)
            yield return FactKind.SourceTest;
        if ((facts.Subject & CaseSubject.Gateway) != 0)
            yield return FactKind.Gateway;
    }

    private static CaseSubject Sure(CaseFacts facts) =>
        (facts.AppId?.IsSure == true ? CaseSubject.App : 0) | (facts.AccountName?.IsSure == true ? CaseSubject.Account : 0);

    private static CaseSubject Known(CaseFacts facts) =>
        (facts.Item is null ? 0 : CaseSubject.Model) | (facts.Source is null ? 0 : CaseSubject.Source) | (facts.AppId is null ? 0 : CaseSubject.App)
        | (facts.AccountName is null ? 0 : CaseSubject.Account) | (facts.Source?.What.GatewayId is null && facts.Gateway.Value is null ? 0 : CaseSubject.Gateway);
}
