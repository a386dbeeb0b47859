using PbiDiag.Results;

namespace PbiDiag.Checks.Troubles;

internal static class DirectoryTrouble
{
    public static readonly Trouble TenantMissing = new("tenant-missing", "No tenant stands behind the id or domain in this cloud", Actor.AppOwner,
        "Use the tenant's id, in the cloud that it belongs to.");

    public static readonly Trouble SettingOff = new("tenant-setting-off", "A tenant setting of Power BI does not allow it", Actor.PowerBIAdmin,
        "Switch the setting on for a group that holds the identity.", "Test-PbiAppRegistration -AppId {app}") { LeavesNoRun = true };

    public static readonly Trouble ResourceMissing = new("resource-missing", "The service that the token is for is not in this tenant or is disabled", Actor.EntraAdmin,
        "Have the service added to the tenant or enabled.");

    public static readonly Trouble PolicyBlocks = new("blocked-by-policy", "A Conditional Access policy stopped the sign-in", Actor.EntraAdmin,
        "Have the policy's owner decide how this identity may meet it.", "Get-PbiSignInFailure -User {user}") { IsSymptom = true };

    public static readonly Trouble PolicyChanged = new("policy-changed", "A Conditional Access policy that covers the identity was changed before the failures began", Actor.EntraAdmin,
        "Have the policy's owner decide how unattended sign-ins may meet it.", "Get-PbiSignInFailure -User {user}");

    public static readonly Trouble SignInFrequency = new("sign-in-frequency", "A policy demands a new sign-in after some time", Actor.EntraAdmin,
        "Use an identity that needs no person, such as a service principal, or have the policy leave this one out.", "Get-PbiSignInFailure -User {user}");

    public static readonly Trouble FederationBroken = new("federation-broken", "The federation of the account's domain does not hold", Actor.EntraAdmin,
        "Look at the domain's federation settings and signing certificate.");
}
