using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Fabric;

/// <summary>Tenant settings, and workspaces of the whole organisation.</summary>
internal sealed class FabricAdminEndpoints(FabricService service)
{
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var admin = Access.AdminOnly("Tenant.Read.All", "Tenant.ReadWrite.All");
        service.Map("GET", "/admin/tenantsettings", admin, call =>
        {
            service.Limit(call, "fabric.admin.tenantsettings");
            return FabricPage.Of(service, call, _tenant.Scenario.Tenant.Settings.Select(Shape));
        });
        service.Map("GET", "/admin/workspaces", admin, call => FabricPage.Of(service, call, _tenant.PowerBI.Workspaces.Select(workspace => (object)new
        {
            id = workspace.Id, name = workspace.Name, type = workspace.Type, state = workspace.State, capacityId = _tenant.PowerBI.CapacityOf(workspace)?.Id,
        }), "workspaces"));
        service.Map("GET", "/admin/workspaces/{workspace}/users", admin, Users);
    }

    private object Shape(TenantSetting setting) => new
    {
        settingName = setting.Name, title = setting.Title ?? setting.Name, enabled = setting.Enabled, canSpecifySecurityGroups = true,
        enabledSecurityGroups = setting.Groups.Count == 0 ? null : setting.Groups.Select(Group),
        excludedSecurityGroups = setting.ExceptGroups.Count == 0 ? null : setting.ExceptGroups.Select(Group),
        tenantSettingGroup = setting.Name.Contains("Admin", StringComparison.Ordinal) ? "AdminApiSettings" : "DeveloperSettings",
    };

    private object Group(string name) => new { graphId = _tenant.Directory.Group(name)?.Id?.ToString() ?? name, name };

    private Answer Users(Call call)
    {
        var workspace = _tenant.PowerBI.Workspace(call.Id("workspace")) ?? throw service.NotFound(call, "workspace");
        return Answer.Json(new
        {
            accessDetails = workspace.Users.Where(user => user.Value != WorkspaceRole.None).Select(user => new
            {
                principal = Principals.Shape(_tenant, user.Key), workspaceAccessDetails = new { type = "Workspace", workspaceRole = user.Value.ToString() },
            }),
        });
    }
}
