using System.Globalization;
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

    public static Failure NameNotFound(string name) => new(
        FailureIds.AppNotFound,
        FailureCategory.ObjectNotFound,
        $"No app in this tenant is named '{name}'.",
        name,
        "Check the spelling, or use a wildcard. Add -IncludeServicePrincipal to look among enterprise apps too.");

    public static string NeedsPermission(string what, string? permission, string? reason) =>
        permission is null ? $"{what} could not be read: {reason}" : $"{what} could not be read. It needs {permission}.";
}
