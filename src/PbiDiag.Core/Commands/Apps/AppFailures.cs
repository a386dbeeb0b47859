using System.Globalization;
using PbiDiag.Commands.Credentials;
using PbiDiag.Facts.Apps;
using PbiDiag.Failures;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>The ways in which an app is not what somebody thinks.</summary>
internal static class AppFailures
{
    private const int RestorableDays = 30;

    public static Failure NotFound(string appId) => new(
        FailureIds.AppNotFound,
        FailureCategory.ObjectNotFound,
        $"No app in this tenant has the id {appId}.",
        appId,
        "Check the id, and the tenant that you are signed in to (Get-PbiDiagContext): an app of another tenant is here only as an enterprise app, once somebody has consented to it.");

    public static Failure IsObjectId(string given, string appId, string? name) => new(
        FailureIds.AppNotFound,
        FailureCategory.InvalidArgument,
        $"{given} is the object id of '{name}', not its application id.",
        given,
        $"Use the application (client) id {appId}.");

    public static Failure Deleted(string appId, Application app) => new(
        FailureIds.AppDeleted,
        FailureCategory.ObjectNotFound,
        string.Format(CultureInfo.InvariantCulture, "The app '{0}' ({1}) was deleted on {2:yyyy-MM-dd HH:mm} UTC.", app.DisplayName, appId, app.DeletedDateTime),
        appId,
        string.Format(
            CultureInfo.InvariantCulture,
            "It can be restored until {0:yyyy-MM-dd}: Entra admin center > App registrations > Deleted applications. Its credentials come back with it.",
            app.DeletedDateTime?.AddDays(RestorableDays)));

    public static Failure RegisteredElsewhere(FoundApp found) => new(
        FailureIds.AppNotFound,
        FailureCategory.ObjectNotFound,
        found.Principal.Value?.AppOwnerOrganizationId is { } tenant
            ? $"'{found.Name}' is registered in another tenant ({tenant}); here is its enterprise app alone."
            : $"'{found.Name}' has no registration in this tenant; here is its enterprise app alone.",
        found.Id,
        "Its secrets are made where it is registered: sign in to that tenant (Connect-PbiDiag -TenantId), or ask its publisher.");

    public static Failure WithoutText(string appId, AddedPassword added) => new(
        FailureIds.ApiAnswerUnreadable,
        FailureCategory.InvalidData,
        $"Graph made the secret '{added.DisplayName}' ({added.KeyId}) and did not give its text.",
        appId,
        "Remove that secret under App registrations > Certificates & secrets.");

    public static Failure NotProvenAt(string source, CredentialStored stored) => new(
        FailureIds.RotationIncomplete,
        FailureCategory.InvalidOperation,
        $"'{source}' took the new secret, and its test says {stored.Status}: {stored.Reason}",
        source,
        "See what Test-PbiDataSourceCredential says of it, and remove the old secrets once it is good.");

    public static Failure NameNotFound(string name) => new(
        FailureIds.AppNotFound,
        FailureCategory.ObjectNotFound,
        $"No app in this tenant is named '{name}'.",
        name,
        "Check the spelling, or use a wildcard. Add -IncludeServicePrincipal to look among enterprise apps too.");

    /// <summary>A refusal, with what it would have taken.</summary>
    public static Failure Naming(Failure failure, string permission) =>
        failure is ApiFailure { Status: 401 or 403 } ? failure with { RecommendedAction = $"It needs {permission}. {failure.RecommendedAction}" } : failure;

    public static string NeedsPermission(string what, string? permission, string? reason) =>
        permission is null ? $"{what} could not be read: {reason}" : $"{what} could not be read. It needs {permission}.";
}
