using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Fabric;

/// <summary>A user, app or group as Fabric shows it.</summary>
internal static class Principals
{
    public static object Shape(TenantState tenant, string name)
    {
        if (tenant.Directory.User(name) is { } user)
            return new { id = user.Id, displayName = user.DisplayName, type = "User", userDetails = new { userPrincipalName = user.Name } };
        if (tenant.Directory.App(name) is { } app)
            return new { id = app.ServicePrincipalId, displayName = app.DisplayName, type = "ServicePrincipal", servicePrincipalDetails = new { aadAppId = app.AppId } };
        var group = tenant.Directory.Group(name);
        return new { id = group?.Id ?? Guid.Empty, displayName = name, type = "Group", groupDetails = new { groupType = "SecurityGroup" } };
    }
}
