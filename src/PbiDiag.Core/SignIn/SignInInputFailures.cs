using System.Globalization;
using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.SignIn;

/// <summary>What is wrong with what the user gave, found before any request is sent.</summary>
internal static class SignInInputFailures
{
    public static Failure TenantMalformed(string tenant) => Invalid(FailureIds.TenantMalformed, tenant,
        $"'{tenant}' is neither a tenant id nor a domain.", "Give the tenant's id (a GUID) or one of its domains, such as contoso.com.");

    public static Failure TenantMissing() => Invalid(FailureIds.TenantMissing, null,
        "An app signs in to one tenant, and none was named.", "Add -TenantId with the tenant's id or one of its domains.");

    public static Failure ClientIdMalformed(string clientId) => Invalid(FailureIds.ClientIdMalformed, clientId,
        $"'{clientId}' is no app id.", "Give the application (client) id of the app registration: a GUID. Its object id is another one.");

    public static Failure SecretEmpty() => Invalid(FailureIds.SecretEmpty, null,
        "The client secret is empty.", "Read the secret again from where it is kept; an unset variable gives an empty text.");

    public static Failure ThumbprintMalformed(string thumbprint) => Invalid(FailureIds.ThumbprintMalformed, thumbprint,
        $"'{thumbprint}' is no certificate thumbprint.", "Give the 40 hexadecimal digits of the certificate's SHA-1 thumbprint.");

    public static Failure CertificateNotFound(string target) => new(FailureIds.CertificateNotFound, FailureCategory.ObjectNotFound,
        $"There is no certificate at '{target}'.", target, "Check the path, or that the store of this user or machine holds a certificate with that thumbprint.");

    public static Failure CertificateWithoutKey(string target) => Invalid(FailureIds.CertificateWithoutKey, target,
        $"The certificate '{target}' has no private key here, and cannot sign.", "Use the file or the store entry that holds the private key too (.pfx, or PEM with both), and check the right to read it.");

    public static Failure CertificateUnreadable(string target, Exception cause) => Invalid(FailureIds.CertificateUnreadable, target,
        $"The certificate file '{target}' cannot be opened: {cause.Message}", "Check that it is a .pfx or PEM file, and give -CertificatePassword if it has one.") with
    { Cause = cause };

    public static Failure CertificateExpired(string target, DateTime end) => Invalid(FailureIds.CertificateExpired, target,
        $"The certificate '{target}' ended on {Day(end)}.", "Make a new certificate, add it to the app registration, and use that one.");

    public static Failure CertificateNotYetValid(string target, DateTime begin) => Invalid(FailureIds.CertificateNotYetValid, target,
        $"The certificate '{target}' begins on {Day(begin)} only.", "Wait until then, use another certificate, or set the clock of this machine right.");

    public static Failure FederatedTokenFileNotFound(string? path) => new(FailureIds.FederatedTokenFileNotFound, FailureCategory.ObjectNotFound,
        path is null ? "No file with a federated token was named, and AZURE_FEDERATED_TOKEN_FILE is not set." : $"The file with the federated token is not there: '{path}'.",
        path, "Name the file, or run where the platform mounts it (Kubernetes, a pipeline with federated credentials).");

    public static Failure AccessTokenMalformed() => Invalid(FailureIds.AccessTokenMalformed, null,
        "The access token is not one: it does not have three parts of which the second can be read.", "Give the token itself, without 'Bearer' before it: (Get-AzAccessToken -ResourceUrl ...).Token.");

    public static Failure AccessTokenExpired(string? audience, DateTimeOffset end) => Invalid(FailureIds.AccessTokenExpired, audience,
        $"The access token for '{audience}' ended at {end.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}.", "Get a new one; access tokens live for about an hour.");

    public static Failure AccessTokenForeign(string? audience, Cloud cloud) => Invalid(FailureIds.AccessTokenForeign, audience,
        $"The access token is for '{audience}', which is no service that is used in the cloud '{cloud.Name}'.",
        $"Get it for one of {string.Join(", ", cloud.Endpoints.Values.Select(endpoint => endpoint.Resource))}.");

    public static Failure TenantOther(string wanted, string found) => Invalid(FailureIds.TenantOther, wanted,
        $"The sign-in is of the tenant {found}, and not of {wanted}.", "Get the token there, or leave -TenantId out if the other one is meant. Tokens that are given together must be of one tenant.");

    public static Failure AccessTokenMissing(Service service) => new(FailureIds.AccessTokenMissing, FailureCategory.AuthenticationError,
        $"No access token for {service} was given.", service.ToString(), $"Connect again and give one for {service} too: -AccessToken takes several.");

    public static Failure NotInteractive() => new(FailureIds.SignInMethodMissing, FailureCategory.InvalidOperation,
        "Nobody is here to sign in, and no other way was named.", null,
        "In a script or a runbook use -ManagedIdentity, -WorkloadIdentity, or -ClientId with a certificate or a secret.");

    private static Failure Invalid(string id, object? target, string message, string action) => new(id, FailureCategory.InvalidArgument, message, target, action);

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
