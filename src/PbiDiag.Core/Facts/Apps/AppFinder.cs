using PbiDiag.Facts.Directory;
using PbiDiag.Failures;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Facts.Apps;

/// <summary>Finds an app by whatever id somebody gives for it.</summary>
public static class AppFinder
{
    public static async Task<FoundApp> FindAsync(ServiceCaller caller, string id, CancellationToken cancellation)
    {
        var apps = new GraphClient(caller).Applications;
        var registration = Ask.ForAsync(() => apps.GetAsync(id, cancellation), GraphPermissions.Applications);
        var principal = Ask.ForAsync(() => apps.GetPrincipalAsync(id, cancellation), GraphPermissions.Applications);
        var found = new FoundApp(id) { Registration = await registration, Principal = await principal };
        if (found.Registration is not { IsKnown: true, Value: null } || found.Principal.Value is not null)
            return found;
        var byObject = Ask.ForAsync(() => apps.GetByObjectIdAsync(id, cancellation), GraphPermissions.Applications);
        var principalByObject = Guid.TryParse(id, out _) ? FindPrincipalAsync(caller, id, cancellation) : Task.FromResult<ServicePrincipal?>(null);
        var deleted = FindDeletedAsync(apps, id, cancellation);
        var registered = (await byObject).Value;
        return found with
        {
            ByObjectId = registered,
            PrincipalByObjectId = await principalByObject is { } other && registered is null ? other : null,
            Deleted = await deleted,
        };
    }

    private static async Task<ServicePrincipal?> FindPrincipalAsync(ServiceCaller caller, string id, CancellationToken cancellation) =>
        (await Ask.ForAsync(() => new GraphClient(caller).Applications.GetPrincipalByObjectIdAsync(id, cancellation), GraphPermissions.Applications)).Value;

    private static async Task<Application?> FindDeletedAsync(GraphApplications apps, string id, CancellationToken cancellation)
    {
        try
        {
            await foreach (var app in apps.ListDeletedAsync("appId eq " + Address.Quote(id), cancellation))
                if (string.Equals(app.AppId, id, StringComparison.OrdinalIgnoreCase))
                    return app;
        }
        catch (FailureException)
        {
            // Whether it was deleted is more than was asked: without it the app is simply not there.
        }
        return null;
    }
}
