using PbiDiag.Results;

namespace PbiDiag.Checks.Troubles;

internal static class AccountTrouble
{
    public static readonly Trouble AccountMissing = new("account-missing", "The account is not in this tenant", Actor.EntraAdmin,
        "Use an account of this tenant, or invite it.", "Test-PbiServiceAccount {user}");

    public static readonly Trouble AccountDeleted = new("account-deleted", "The account was deleted", Actor.EntraAdmin,
        "Restore it within 30 days, or store the credential of another account.", "Test-PbiServiceAccount {user}");

    public static readonly Trouble AccountDisabled = new("account-disabled", "The account is disabled", Actor.EntraAdmin,
        "Store the credential of an account that stays, or have this one enabled.", "Test-PbiServiceAccount {user}");

    public static readonly Trouble AccountKind = new("account-kind-unfit", "The kind of account does not fit", Actor.DatasetOwner,
        "Use a member account of this tenant.", "Test-PbiServiceAccount {user}");

    public static readonly Trouble LicenceMissing = new("licence-missing", "The account lacks a licence", Actor.PowerBIAdmin,
        "Assign the licence.", "Test-PbiServiceAccount {user}") { LeavesNoRun = true };

    public static readonly Trouble AccountLocked = new("account-locked", "The account is locked after failed sign-ins, or its address is blocked", Actor.EntraAdmin,
        "Find what sends the old password, stop it, and wait for the lock to end.", "Get-PbiSignInFailure -User {user}");

    public static readonly Trouble AccountAtRisk = new("account-at-risk", "The account is marked as risky", Actor.EntraAdmin,
        "Have the security team look at it and clear the risk.", "Test-PbiServiceAccount {user}");

    public static readonly Trouble PasswordChanged = new("password-changed", "The password of the account was changed and the stored one was not", Actor.DatasetOwner,
        "Store the new password where the old one is kept.", "Update-PbiDataSourceCredential -DataSourceId {source} -Credential (Get-Credential)");

    public static readonly Trouble PasswordExpired = new("password-expired", "The password of the account has expired", Actor.DatasetOwner,
        "Set a new password and store it.", "Test-PbiServiceAccount {user}");

    public static readonly Trouble SessionsRevoked = new("sessions-revoked", "The account's sessions were revoked", Actor.DatasetOwner,
        "Sign in again at the connection.", "Test-PbiServiceAccount {user}");

    public static readonly Trouble MfaRequired = new("mfa-required", "A second factor is asked for, which an unattended sign-in cannot give", Actor.EntraAdmin,
        "Use a service principal, or have the policy's owner decide about this account.", "Get-PbiSignInFailure -User {user}") { IsSymptom = true };

    public static readonly Trouble DeviceUnfit = new("device-unfit", "A managed device is asked for", Actor.EntraAdmin,
        "Use an identity that the policy lets in without a device.", "Get-PbiSignInFailure -User {user}");

    public static readonly Trouble SignInRefused = new("sign-in-refused", "Entra ID refused the account's sign-in", Actor.DatasetOwner,
        "See what the sign-in log says of it.", "Get-PbiSignInFailure -User {user}") { IsSymptom = true };
}
