namespace PbiDiag.Simulator.State;

/// <summary>Conditional Access as it takes effect, and tenant settings.</summary>
internal sealed class PolicyState(TenantState tenant)
{
    /// <summary>The policies that apply to this sign-in and are enforced.</summary>
    public IEnumerable<ConditionalAccessPolicy> Enforced(UserAccount? user, AppRegistration? app, Resource resource) =>
        tenant.Scenario.ConditionalAccessPolicies.Where(policy => policy.State == PolicyStatus.Enabled && Applies(policy, user, app, resource));

    public bool Applies(ConditionalAccessPolicy policy, UserAccount? user, AppRegistration? app, Resource resource)
    {
        var (included, excluded) = user is not null ? (policy.Users, policy.ExceptUsers) : (policy.ServicePrincipals, policy.ExceptServicePrincipals);
        var name = user?.Name ?? app?.Name ?? "";
        return tenant.Directory.IsAmong(name, included) && !tenant.Directory.IsAmong(name, excluded)
            && Names(policy.Resources, resource) && !Names(policy.ExceptResources, resource);
    }

    public ConditionalAccessPolicy? Blocking(UserAccount? user, AppRegistration? app, Resource resource) =>
        Enforced(user, app, resource).FirstOrDefault(policy => policy.Grant.Contains("block", StringComparer.OrdinalIgnoreCase));

    public ConditionalAccessPolicy? AskingForMfa(UserAccount user, Resource resource) =>
        Enforced(user, null, resource).FirstOrDefault(policy => policy.Grant.Contains("mfa", StringComparer.OrdinalIgnoreCase));

    /// <summary>Is a tenant setting of Power BI on for this app.</summary>
    public bool SettingAllows(string setting, AppRegistration app)
    {
        var known = tenant.Scenario.Tenant.Settings.Find(other => other.Name == setting);
        return known is { Enabled: true }
            && (known.Groups.Count == 0 || tenant.Directory.IsAmong(app.Name, known.Groups))
            && !tenant.Directory.IsAmong(app.Name, known.ExceptGroups);
    }

    private static bool Names(List<string> resources, Resource resource) =>
        resources.Exists(name => name.Equals("All", StringComparison.OrdinalIgnoreCase) || Resource.ByKey(name) == resource
            || name.Equals(resource.AppId.ToString(), StringComparison.OrdinalIgnoreCase));
}
