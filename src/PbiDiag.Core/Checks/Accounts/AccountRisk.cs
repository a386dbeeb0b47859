using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class AccountRisk : Check
{
    private static readonly string[] Open = ["atRisk", "confirmedCompromised"];

    public override string Id => "account-risk";

    public override string Question => "Is the account or the sign-in marked as risky?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Risk];

    public override CaseSubject Subject => CaseSubject.Account;

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.AccountAtRisk];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (!facts.Risk.IsKnown)
            return Seen.NotRead(facts.Risk);
        var name = facts.AccountName!.What;
        if (facts.Risk.Value is not { } risk || !Open.Contains(risk.RiskState, StringComparer.OrdinalIgnoreCase))
            return CheckAnswer.Silent("The account is not marked as risky now; a single sign-in may have been.") with { Subject = name };
        var seen = Seen.In(Seen.Graph + "identityProtection/riskyUsers", $"The account {name} is marked as risky ({risk.RiskLevel}) since {Seen.Utc(risk.RiskLastUpdatedDateTime)}.", risk.RiskState, risk.RiskLastUpdatedDateTime);
        // The mark alone refuses no sign-in: a code that speaks of risk, or a policy, does.
        return (facts.AccountName.IsSure && Words.State(facts, AccountTrouble.AccountAtRisk) && facts.Times.Fit(risk.RiskLastUpdatedDateTime) is not (TimeFit.AfterFailure or TimeFit.BeforeGoodRun)
            ? CheckAnswer.Proves(AccountTrouble.AccountAtRisk, seen)
            : CheckAnswer.Fits(AccountTrouble.AccountAtRisk, facts.AccountName.IsSure ? "The mark alone refuses no sign-in; a policy has to." : Ties.Loose(facts, name), seen)) with { Subject = name, Since = risk.RiskLastUpdatedDateTime };
    }
}
