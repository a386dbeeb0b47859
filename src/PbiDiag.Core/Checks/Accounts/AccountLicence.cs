using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Accounts;

internal sealed class AccountLicence : Check
{
    private static readonly string[] InForce = ["Enabled", "Warning"];

    public override string Id => "account-licence";

    public override string Question => "Does the account have the licence that the action needs?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Account];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.LicenceMissing];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Account is not { IsKnown: true, Value: { } user })
            return facts.Account.IsKnown ? CheckAnswer.Silent("The account is not in the directory.") : Seen.NotRead(facts.Account);
        if (user.AssignedPlans is not { } plans)
            return CheckAnswer.Unknown("The directory does not tell the account's plans.");
        var best = PowerBiLicences.Best([new LicenseDetail { ServicePlans = [.. plans.Where(static plan => InForce.Contains(plan.CapabilityStatus, StringComparer.OrdinalIgnoreCase)).Select(static plan => new ServicePlan { ServicePlanId = plan.ServicePlanId })] }]);
        var seen = Seen.In(Seen.Graph + "users", $"The account {user.UserPrincipalName} has {Name(best)}.", best.ToString());
        return best switch
        {
            PowerBiLicence.None when facts.AccountName!.IsSure && Words.State(facts, AccountTrouble.LicenceMissing) => CheckAnswer.Proves(AccountTrouble.LicenceMissing, seen),
            PowerBiLicence.None or PowerBiLicence.Free => CheckAnswer.Fits(AccountTrouble.LicenceMissing, "Which licence the call needs depends on the workspace and is not in the text.", seen),
            _ => CheckAnswer.Silent("Whether the call needs another licence than that, the text does not say.", seen),
        } with { Subject = user.UserPrincipalName };
    }

    private static string Name(PowerBiLicence licence) => licence switch
    {
        PowerBiLicence.None => "no plan of Power BI",
        PowerBiLicence.Free => "the free plan of Power BI only",
        PowerBiLicence.Pro => "Power BI Pro",
        _ => "Power BI Premium Per User",
    };
}
