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
        var registration = await Ask.ForAsync(() => apps.GetAsync(id, cancellation), GraphPermissions.Applications);
        var principal = await Ask.ForAsync(() => apps.GetPrincipalAsync(id, cancellation), GraphPermissions.Applications);
        var found = new FoundApp(id) { Registration = registration, Principal = principal };
        if (registration is not { IsKnown: true, Value: null } || principal.Value is not null)
            return found;
        var byObject = await Ask.ForAsync(() => apps.GetByObjectIdAsync(id, cancellation), GraphPermissions.Applications);
        return found with
        {
            ByObjectId = byObject.Value,
            PrincipalByObjectId = byObject.Value is null && Guid.TryParse(id, out _) ? await FindPrincipalAsync(caller, id, cancellation) : null,
            Deleted = await FindDeletedAsync(apps, id, cancellation),
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
