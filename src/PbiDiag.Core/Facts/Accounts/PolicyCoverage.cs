using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Accounts;

/// <summary>What a Conditional Access policy says of one account, by its text alone. https://learn.microsoft.com/graph/api/resources/conditionalaccessusers</summary>
public static class PolicyCoverage
{
    private const string All = "All";

    /// <param name="policy">The policy.</param>
    /// <param name="user">The account.</param>
    /// <param name="memberships">Null where they could not be read.</param>
    public static PolicyReach Of(ConditionalAccessPolicy policy, User user, AccountMemberships? memberships)
    {
        if (policy.Conditions?.Users is not { } users)
            return PolicyReach.No;
        var excluded = Reach(users.ExcludeUsers, users.ExcludeGroups, users.ExcludeRoles, user, memberships);
        var included = Reach(users.IncludeUsers, users.IncludeGroups, users.IncludeRoles, user, memberships);
        return (included, excluded) switch
        {
            (PolicyReach.No, _) or (_, PolicyReach.Yes) => PolicyReach.No,
            (PolicyReach.Yes, PolicyReach.No) => PolicyReach.Yes,
            _ => PolicyReach.Unknown,
        };
    }

    /// <summary>Whether it guards sign-ins to this resource. Policies for a user's own actions guard none.</summary>
    public static bool Guards(ConditionalAccessPolicy policy, string resourceAppId) =>
        policy.Conditions?.Applications is { } applications
        && (Has(applications.IncludeApplications, All) || Has(applications.IncludeApplications, resourceAppId))
        && !Has(applications.ExcludeApplications, resourceAppId);

    /// <summary>Whether it is known to guard other resources alone: by their ids, this one not among them.</summary>
    public static bool Spares(ConditionalAccessPolicy policy, string resourceAppId) => policy.Conditions?.Applications is { } applications
        && (Has(applications.ExcludeApplications, resourceAppId)
            || (Any(applications.IncludeApplications) && applications.IncludeApplications!.All(one => Guid.TryParse(one, out _)) && !Has(applications.IncludeApplications, resourceAppId)));

    /// <summary>Whether it holds for some sign-ins only: by place, platform, device, program or risk.</summary>
    public static bool IsNarrowed(ConditionalAccessPolicy policy) => policy.Conditions is { } conditions
        && (conditions.Locations is { IncludeLocations: { Count: > 0 } places } locations && !(Has(places, All) && locations.ExcludeLocations is null or { Count: 0 })
            || Any(conditions.UserRiskLevels) || Any(conditions.SignInRiskLevels)
            || (Any(conditions.ClientAppTypes) && !Has(conditions.ClientAppTypes, "all"))
            || conditions.Platforms is { ValueKind: System.Text.Json.JsonValueKind.Object } || conditions.Devices is { ValueKind: System.Text.Json.JsonValueKind.Object });

    public static bool IsEnforced(ConditionalAccessPolicy policy) => string.Equals(policy.State, "enabled", StringComparison.OrdinalIgnoreCase);

    public static bool Blocks(ConditionalAccessPolicy policy) => Has(policy.GrantControls?.BuiltInControls, "block");

    public static bool DemandsSecondFactor(ConditionalAccessPolicy policy) =>
        Has(policy.GrantControls?.BuiltInControls, "mfa") || policy.GrantControls?.AuthenticationStrength is not null;

    /// <summary>After how long it demands a new sign-in, in words; null where it does not.</summary>
    public static string? Frequency(ConditionalAccessPolicy policy)
    {
        if (policy.SessionControls is not { ValueKind: System.Text.Json.JsonValueKind.Object } session
            || !session.TryGetProperty("signInFrequency", out var frequency) || frequency.ValueKind != System.Text.Json.JsonValueKind.Object
            || (frequency.TryGetProperty("isEnabled", out var enabled) && enabled.ValueKind == System.Text.Json.JsonValueKind.False))
            return null;
        return frequency.TryGetProperty("value", out var value) && value.ValueKind == System.Text.Json.JsonValueKind.Number && frequency.TryGetProperty("type", out var unit)
            ? $"{value} {unit}" : "every time";
    }

    private static PolicyReach Reach(IReadOnlyList<string>? users, IReadOnlyList<string>? groups, IReadOnlyList<string>? roles, User user, AccountMemberships? memberships)
    {
        if (Has(users, All) || (user.Id is { } id && Has(users, id)) || (Has(users, "GuestsOrExternalUsers") && string.Equals(user.UserType, "Guest", StringComparison.OrdinalIgnoreCase)))
            return PolicyReach.Yes;
        if (!Any(groups) && !Any(roles))
            return PolicyReach.No;
        if (memberships is null)
            return PolicyReach.Unknown;
        return groups?.Any(memberships.Groups.Contains) == true || roles?.Any(memberships.RoleTemplates.Contains) == true ? PolicyReach.Yes : PolicyReach.No;
    }

    private static bool Any(IReadOnlyList<string>? list) => list is { Count: > 0 };

    private static bool Has(IReadOnlyList<string>? list, string item) => list?.Contains(item, StringComparer.OrdinalIgnoreCase) == true;
}
