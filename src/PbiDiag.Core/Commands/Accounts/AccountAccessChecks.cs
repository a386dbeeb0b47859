using PbiDiag.Facts.Accounts;
using PbiDiag.Results;

namespace PbiDiag.Commands.Accounts;

/// <summary>What Power BI lets the account do.</summary>
internal static class AccountAccessChecks
{
    public static IEnumerable<CheckResult> All(CheckSheet checks, AccountAnswers answers, ServiceAccountOptions options) =>
    [
        checks.From(answers.Licences, "account-licence", licences => Licence(checks, PowerBiLicences.Best(licences ?? []))),
        checks.From(answers.Roles, "workspace-role", _ => Role(checks, answers, options.Workspace)),
    ];

    private static CheckResult Licence(CheckSheet checks, PowerBiLicence licence) => licence is PowerBiLicence.Pro or PowerBiLicence.PremiumPerUser
        ? checks.Pass("account-licence", licence == PowerBiLicence.Pro ? "It has Power BI Pro." : "It has Premium Per User.")
        : checks.Warn(
            "account-licence",
            (licence == PowerBiLicence.Free ? "It has the free Power BI licence only" : "It has no Power BI licence") + ": it cannot own or refresh models in shared workspaces. For an account that only signs in at a source none is needed.",
            "Assign Power BI Pro or Premium Per User, if it owns models.");

    private static CheckResult Role(CheckSheet checks, AccountAnswers answers, string? workspace)
    {
        const string Name = "workspace-role";
        var user = answers.User.Value;
        var found = answers.Roles.Value!.Of([user?.Id, user?.UserPrincipalName ?? answers.Choice.Name, .. answers.Memberships.Value?.Groups ?? []]);
        var wanted = workspace is null ? found : [.. found.Where(role => role.StartsWith(workspace + " (", StringComparison.OrdinalIgnoreCase))];
        if (wanted.Count > 0)
            return checks.Pass(Name, $"Workspaces in which it has a role: {wanted.Count}.", [.. wanted]);
        if (!answers.Memberships.IsKnown)
            return checks.NotChecked(Name, "It has no role of its own; which groups it is in could not be asked.", answers.Memberships.Permission);
        const string Fix = "Workspace > Manage access: add the account as Contributor or above, if it owns models there.";
        return workspace is null
            ? checks.Warn(Name, "It has no role in any workspace. For an account that only signs in at a source none is needed.", Fix)
            : checks.Fail(Name, $"It has no role in '{workspace}'.", Fix, [.. found]);
    }
}
