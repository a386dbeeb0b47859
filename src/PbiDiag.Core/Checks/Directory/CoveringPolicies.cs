using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Directory;

/// <summary>The policies in force that cover the account or app of a case.</summary>
internal sealed class CoveringPolicies
{
    private CoveringPolicies(IReadOnlyList<ConditionalAccessPolicy> certain, bool isComplete, string? name) => (Certain, IsComplete, Name) = (certain, isComplete, name);

    public IReadOnlyList<ConditionalAccessPolicy> Certain { get; }

    /// <summary>Whether it is known of every policy that it covers or does not.</summary>
    public bool IsComplete { get; }

    /// <summary>Whom they cover.</summary>
    public string? Name { get; }

    /// <summary>Null where neither an account nor an app is known; then <paramref name="unread"/> says why.</summary>
    public static CoveringPolicies? Of(CaseFacts facts, out CheckAnswer unread)
    {
        unread = Seen.NotRead(facts.Policies);
        if (facts.Policies is not { IsKnown: true, Value: { } all })
            return null;
        var inForce = all.Where(PolicyCoverage.IsEnforced).ToList();
        if (facts.Account.Value is { } user)
        {
            var memberships = facts.AccountGroups.Value is { } groups ? AccountMemberships.Of(groups) : null;
            var byReach = inForce.ToLookup(policy => PolicyCoverage.Of(policy, user, memberships));
            return new CoveringPolicies([.. byReach[PolicyReach.Yes]], !byReach[PolicyReach.Unknown].Any(), user.UserPrincipalName);
        }
        if (facts.App.Value is { Principal: { IsKnown: true, Value: { } app } })
            return new CoveringPolicies([.. inForce.Where(policy => WorkloadPolicy.Covers(policy, app.Id))], true, app.DisplayName);
        unread = !facts.Account.IsKnown && facts.AccountName is not null ? Seen.NotRead(facts.Account) : !facts.App.IsKnown ? Seen.NotRead(facts.App) : CheckAnswer.Unknown("Which account or app it is about is not known.");
        return null;
    }

    /// <summary>Whether a policy can ask for what the code of the errors says was asked for.</summary>
    public static bool MayMean(ConditionalAccessPolicy policy, Trouble? stated)
    {
        var controls = policy.GrantControls?.BuiltInControls ?? [];
        bool Has(params string[] names) => controls.Any(control => names.Contains(control, StringComparer.OrdinalIgnoreCase));
        return stated == AccountTrouble.MfaRequired ? PolicyCoverage.DemandsSecondFactor(policy)
            : stated == AccountTrouble.DeviceUnfit ? Has("compliantDevice", "domainJoinedDevice", "approvedApplication", "compliantApplication")
            : stated == DirectoryTrouble.SignInFrequency ? PolicyCoverage.Frequency(policy) is not null
            : stated == DirectoryTrouble.PolicyBlocks;
    }
}
