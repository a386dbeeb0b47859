using PbiDiag.Facts.Apps;
using PbiDiag.Failures;

namespace PbiDiag.Commands.Apps;

/// <summary>Why there is no app behind an id; null where there is one.</summary>
internal static class FoundFailures
{
    public static Failure? Of(FoundApp found) => found switch
    {
        { Registration.Value: not null } or { Principal.Value: not null } => null,
        { ByObjectId: { AppId: { } appId } app } => AppFailures.IsObjectId(found.Id, appId, app.DisplayName),
        { PrincipalByObjectId: { AppId: { } appId } app } => AppFailures.IsObjectId(found.Id, appId, app.DisplayName),
        { Deleted: { } app } => AppFailures.Deleted(found.Id, app),
        { Registration.IsKnown: false } => NotAsked(found),
        _ => AppFailures.NotFound(found.Id),
    };

    private static Failure NotAsked(FoundApp found) => new(
        FailureIds.ApiForbidden,
        FailureCategory.PermissionDenied,
        AppFailures.NeedsPermission($"The app {found.Id}", found.Registration.Permission, found.Registration.Reason),
        found.Id,
        found.Registration.Permission is { } permission ? $"Grant {permission} to the identity that is signed in." : "Try again later.");
}
