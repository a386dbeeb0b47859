namespace PbiDiag.Simulator.Entra;

/// <summary>
/// The refusals of the token endpoint. Numbers, classes and status as the directory gives them
/// (https://learn.microsoft.com/entra/identity-platform/reference-error-codes); what identifies the failing thing stands in the sentence.
/// </summary>
internal static class AadErrors
{
    private const string Request = "invalid_request";
    private const string Client = "invalid_client";
    private const string Grant = "invalid_grant";
    private const string Unauthorized = "unauthorized_client";
    private const string Interaction = "interaction_required";

    public static AadError TenantNotFound(string tenant) => new(90002, Request, 400,
        $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. "
        + "Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.");

    public static AadError TenantMalformed(string tenant) => new(900023, Request, 400,
        $"Specified tenant identifier '{tenant}' is neither a valid DNS name, nor a valid external domain.");

    public static AadError NoTenantInformation() => new(50059, Request, 400,
        "No tenant-identifying information found in either the request or implied by any provided credentials.");

    public static AadError ParameterMissing(string name) => new(900144, Request, 400,
        $"The request body must contain the following parameter: '{name}'.");

    public static AadError GrantUnknown(string grant) => new(70003, "unsupported_grant_type", 400,
        $"The app requested an unsupported grant type '{grant}'.");

    public static AadError ScopeInvalid(string scope) => new(70011, "invalid_scope", 400,
        $"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.");

    public static AadError ScopeNotDefault(string scope) => new(1002012, "invalid_scope", 400,
        $"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).");

    public static AadError ResourceNotFound(string resource, string tenant) => new(500011, "invalid_resource", 400,
        $"The resource principal named {resource} was not found in the tenant named {tenant}. This can happen if the application has not been installed "
        + "by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.");

    public static AadError AppNotFound(string client, string tenant) => new(700016, Unauthorized, 400,
        $"Application with identifier '{client}' was not found in the directory '{tenant}'. This can happen if the application has not been installed "
        + "by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.");

    public static AadError ClientIdMalformed(string client) => new(900382, Request, 400, $"Client identifier '{client}' is not in the expected format.");

    public static AadError AppDisabled(string client, string name) => new(7000112, Unauthorized, 400,
        $"Application '{client}'({name}) is disabled.");

    public static AadError NoServicePrincipal(string client, string tenant) => new(7000229, Unauthorized, 400,
        $"The client application {client} is missing service principal in the tenant {tenant}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119");

    public static AadError SecretWrong(string client) => new(7000215, Client, 401,
        "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, "
        + $"for a secret added to app '{client}'.");

    public static AadError SecretExpired(string client) => new(7000222, Client, 401,
        $"The provided client secret keys for app '{client}' are expired. Visit the Azure portal to create new keys for your app: "
        + "https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.");

    public static AadError CredentialMissing() => new(7000218, Client, 401,
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");

    public static AadError PublicClientSecret() => new(700025, Client, 401,
        "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.");

    public static AadError AssertionBad(string reason) => new(700027, Client, 401,
        $"The certificate with identifier used to sign the client assertion is not registered on application. [Reason - {reason}]");

    public static AadError AssertionMalformed() => new(50027, Client, 401, "JWT token is invalid or malformed.");

    public static AadError AssertionAudience(string audience) => new(700023, Client, 401,
        $"Client assertion audience claim does not match Realm issuer. Found audience '{audience}'.");

    public static AadError AssertionTime() => new(700024, Client, 401, "Client assertion is not within its valid time range.");

    public static AadError AssertionSubject() => new(700021, Client, 401, "Client assertion application identifier doesn't match 'client_id' parameter.");

    public static AadError FederatedIssuer(string issuer) => new(700211, Client, 401,
        $"No matching federated identity record found for presented assertion issuer '{issuer}'. Check your federated identity credential Subject, "
        + "Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation");

    public static AadError FederatedAudience(string audience) => new(700212, Client, 401,
        $"No matching federated identity record found for presented assertion audience '{audience}'. Check your federated identity credential Subject, "
        + "Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation");

    public static AadError FederatedSubject(string subject) => new(700213, Client, 401,
        $"No matching federated identity record found for presented assertion subject '{subject}'. Check your federated identity credential Subject, "
        + "Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation");

    public static AadError BlockedByPolicy() => new(53003, Grant, 400,
        "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.", "message_only", WithClaims: true);

    public static AadError MfaRequired(string resource) => new(50076, Grant, 400,
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication "
        + $"to access '{resource}'.", "basic_action", WithClaims: true);

    public static AadError ConsentMissing(string client, string name) => new(65001, Grant, 400,
        $"The user or administrator has not consented to use the application with ID '{client}' named '{name}'. Send an interactive authorization "
        + "request for this user and resource.", "consent_required");

    public static AadError AssignmentMissing(string user, string client, string name) => new(50105, Grant, 400,
        $"Your administrator has configured the application {name} ('{client}') to block users unless they are specifically granted ('assigned') access to "
        + $"the application. The signed in user '{user}' is blocked because they are not a direct member of a group with access.");

    public static AadError UserNotFound(string user, string tenant) => new(50034, Grant, 400,
        $"The user account {user} does not exist in the {tenant} directory. To sign into this application, the account must be added to the directory.");

    public static AadError PasswordWrong() => new(50126, Grant, 400, "Error validating credentials due to invalid username or password.");

    public static AadError UserDisabled() => new(50057, Grant, 400, "The user account is disabled.");

    public static AadError PasswordExpired() => new(50055, Grant, 400, "The password is expired.");

    public static AadError UserLocked() => new(50053, Grant, 400,
        "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.");

    public static AadError RefreshTokenRevoked(DateTimeOffset issued, DateTimeOffset validFrom) => new(50173, Grant, 400,
        "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. "
        + $"The grant was issued on '{Stamp(issued)}' and the TokensValidFrom date (before which tokens are not valid) for this user is '{Stamp(validFrom)}'.",
        "bad_token");

    public static AadError RefreshTokenInactive(DateTimeOffset issued) => new(700082, Grant, 400,
        $"The refresh token has expired due to inactivity. The token was issued on {Stamp(issued)} and was inactive for 90.00:00:00.", "bad_token");

    public static AadError RefreshTokenMalformed() => new(9002313, Request, 400, "Invalid request. Request is malformed or invalid.");

    public static AadError CodeMalformed() => new(9002313, Grant, 400, "Invalid request. Request is malformed or invalid.");

    public static AadError CodeUsed() => new(54005, Grant, 400, "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.");

    public static AadError CodeExpired() => new(70008, Grant, 400, "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.");

    public static AadError CodeRedirect(string given, string used) => new(500112, Grant, 400,
        $"The reply address '{given}' does not match the reply address '{used}' provided when requesting Authorization code.");

    public static AadError RedirectMismatch(string uri, string client) => new(50011, Request, 400,
        $"The redirect URI '{uri}' specified in the request does not match the redirect URIs configured for the application '{client}'. "
        + "Make sure the redirect URI sent in the request matches one added to your application in the Azure portal.");

    public static AadError VerifierWrong() => new(501481, Grant, 400, "The Code_Verifier does not match the code_challenge supplied in the authorization request.");

    public static AadError DevicePending() => new(70016, "authorization_pending", 400, "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");

    public static AadError DeviceDeclined() => new(70018, "authorization_declined", 400, "Bad verification code: the sign-in was declined.");

    public static AadError DeviceExpired() => new(70019, "expired_token", 400, "Verification code expired.");

    public static AadError ExternalUser(string user, string tenant) => new(50020, Unauthorized, 400,
        $"User account '{user}' from identity provider 'live.com' does not exist in tenant '{tenant}' and cannot access the application in that tenant.");

    /// <summary>The sentence of the sign-in log for a number.</summary>
    public static string LogReason(int code) => code switch
    {
        0 => "Other.",
        50034 => "The user account does not exist in the directory.",
        50053 => "Account is locked because user tried to sign in too many times with an incorrect user ID or password.",
        50055 => "Invalid password, entered expired password.",
        50057 => "User account is disabled. The account has been disabled by an administrator.",
        50074 or 50076 => "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.",
        50079 => "User needs to enroll for second factor authentication.",
        50126 => "Invalid username or password or Invalid on-premise username or password.",
        50140 => "This occurred due to 'Keep me signed in' interrupt when the user was signing in.",
        50158 => "External security challenge was not satisfied.",
        50173 => "The provided grant has expired due to it being revoked. The user might have changed or reset their password.",
        53003 => "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
        65001 => "The user or administrator has not consented to use the application.",
        70043 => "The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access.",
        700016 => "Application was not found in the directory.",
        700027 => "Client assertion contains an invalid signature.",
        700082 => "The refresh token has expired due to inactivity.",
        7000112 => "Application is disabled.",
        7000215 => "Invalid client secret is provided.",
        7000222 => "The provided client secret keys are expired.",
        _ => $"Sign-in failed with error {code}.",
    };

    private static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", null);
}
