using PbiDiag.Results;

namespace PbiDiag.Checks.Troubles;

internal static class AppTrouble
{
    public static readonly Trouble SecretExpired = new("secret-expired", "All client secrets of the app had ended", Actor.AppOwner,
        "Make a new secret and put it into every place that signs in with the app.", "Update-AppSecret -AppId {app}");

    public static readonly Trouble SecretWrong = new("secret-wrong", "The secret in use is none of the app's", Actor.AppOwner,
        "Put the value of a valid secret, not its id, into the place that signs in.", "Test-AppSecret -AppId {app}") { IsSymptom = true };

    public static readonly Trouble SecretStale = new("secret-stale", "The caller still uses an older secret than the app's newest", Actor.AppOwner,
        "Put the newest secret into the connection, vault or setting that still holds the old one.", "Get-AppSecretExpiry -AppId {app}");

    public static readonly Trouble SecretDamaged = new("secret-damaged", "The secret was damaged when it was stored", Actor.AppOwner,
        "Store the value again, without blanks, line ends, quotes or encoding.", "Test-AppSecret -AppId {app}");

    public static readonly Trouble VaultOutOfStep = new("vault-out-of-step", "The key vault and the app disagree about the secret", Actor.AppOwner,
        "Write the valid secret with its end date into the vault.", "Get-AppSecretExpiry -AppId {app}");

    public static readonly Trouble CertificateInvalid = new("certificate-invalid", "No certificate of the app was valid", Actor.AppOwner,
        "Upload a valid certificate to the app and use it with its private key.", "Get-AppSecretExpiry -AppId {app} -CredentialType Certificate");

    public static readonly Trouble FederationDiffers = new("federated-credential-differs", "No federated credential of the app fits the token", Actor.AppOwner,
        "Set issuer, subject and audience of a federated credential to those of the token, to the letter.", "Test-PbiAppRegistration -AppId {app}");

    public static readonly Trouble SamlEnded = new("saml-certificate-ended", "The SAML signing certificate of the enterprise app has ended", Actor.AppOwner,
        "Make a new signing certificate, give it to the service and activate it.", "Get-AppSecretExpiry -AppId {app} -IncludeServicePrincipal");

    public static readonly Trouble AppMissing = new("app-missing", "The app is not in this tenant", Actor.AppOwner,
        "Use the application id of an app of this tenant, or have the app added to it.", "Test-PbiAppRegistration -AppId {app}");

    public static readonly Trouble AppDeleted = new("app-deleted", "The app was deleted", Actor.AppOwner,
        "Restore the app within 30 days of its deletion, or make a new one.", "Test-PbiAppRegistration -AppId {app}");

    public static readonly Trouble AppDisabled = new("app-disabled", "The enterprise app is disabled", Actor.EntraAdmin,
        "Ask why it was disabled, then allow sign-in in its properties.", "Test-PbiAppRegistration -AppId {app}");

    public static readonly Trouble WrongIdKind = new("wrong-app-id", "The id in use is not the application id", Actor.AppOwner,
        "Use the application (client) id, not the object id or the secret's id.", "Test-PbiAppRegistration -AppId {app}");

    public static readonly Trouble AudienceNarrow = new("app-audience-unfit", "The app's audience does not allow the authority that was used", Actor.AppOwner,
        "Sign in at the tenant's own authority, or have the audience of the app changed.", "Test-PbiAppRegistration -AppId {app}");

    public static readonly Trouble ConsentMissing = new("consent-missing", "A permission that the call needs is not granted to the app", Actor.EntraAdmin,
        "Grant the missing permission, and no other.", "Test-PbiAppRegistration -AppId {app}");

    public static readonly Trouble HarmfulPermission = new("harmful-permission", "The app holds Power BI permissions that make its admin calls fail", Actor.EntraAdmin,
        "Remove the Power BI permissions that carry admin consent from the app.", "Test-PbiAppRegistration -AppId {app}") { LeavesNoRun = true };

    public static readonly Trouble RedirectDiffers = new("redirect-uri-differs", "The redirect URI of the request is not registered to the letter", Actor.AppOwner,
        "Register the URI as it is sent, or send it as it is registered.", "Test-PbiAppRegistration -AppId {app}") { LeavesNoRun = true };

    public static readonly Trouble NotAssigned = new("app-not-assigned", "The app demands assignment and the caller has none", Actor.AppOwner,
        "Assign the user, group or app to the enterprise app.", "Test-PbiAppRegistration -AppId {app}") { LeavesNoRun = true };

    public static readonly Trouble PublicClientOff = new("public-client-off", "The registration does not allow the flow that was used", Actor.AppOwner,
        "Allow the flow in the registration, or use another one.", "Test-PbiAppRegistration -AppId {app}") { LeavesNoRun = true };

    public static readonly Trouble KeysChanged = new("app-keys-changed", "Secrets or certificates of the app were changed shortly before the failure", Actor.AppOwner,
        "Put what is valid now into every place that signs in with the app.", "Get-AppSecretExpiry -AppId {app}");

    public static readonly Trouble AppSignInRefused = new("app-sign-in-refused", "Entra ID refused the app's sign-in", Actor.AppOwner,
        "See what the sign-in log says of it.", "Get-PbiSignInFailure -AppId {app}") { IsSymptom = true };

    public static readonly Trouble RequestMalformed = new("request-malformed", "The request is not well formed", Actor.AppOwner,
        "Mend the request where it differs.", "Test-PbiAuthRequest") { LeavesNoRun = true };

    public static readonly Trouble TokenUnfit = new("token-unfit", "The token does not fit the call", Actor.AppOwner,
        "Ask for a token of the right tenant, resource and identity.");

    public static readonly Trouble SigningKeyGone = new("signing-key-gone", "The key that signed the token is no longer published", Actor.AppOwner,
        "Read the tenant's keys again and ask for a new token.");

    public static readonly Trouble ClockWrong = new("clock-wrong", "The caller's clock is off", Actor.GatewayAdmin,
        "Set the clock of the machine by a time server.");
}
