namespace PbiDiag.Simulator.State;

/// <summary>The ids of permissions: the real ones where they are well known, made-up ones elsewhere.</summary>
internal static class PermissionIds
{
    // https://learn.microsoft.com/graph/permissions-reference
    private static readonly Dictionary<string, Guid> Roles = new()
    {
        ["Graph/Application.Read.All"] = new("9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30"),
        ["Graph/Application.ReadWrite.All"] = new("1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9"),
        ["Graph/Application.ReadWrite.OwnedBy"] = new("18a4783c-866b-4cc7-a460-3d5e5662c884"),
        ["Graph/AuditLog.Read.All"] = new("b0afded3-3588-46d8-8b3d-9842eff778da"),
        ["Graph/Directory.Read.All"] = new("7ab1d382-f21e-4acd-a863-ba3e13f7da61"),
        ["Graph/Policy.Read.All"] = new("246dd0d5-5bd0-4def-940b-0421030a5b68"),
        ["Graph/User.Read.All"] = new("df021288-bdef-4463-88db-98f22de89214"),
        ["Graph/Group.Read.All"] = new("5b567255-7703-4780-807c-7be8301ae99b"),
        ["Graph/GroupMember.Read.All"] = new("98830695-27a2-44f7-8c18-0c3ebc9698f6"),
        ["Graph/Organization.Read.All"] = new("498476ce-e0fe-48b0-b801-37ba7e2685c6"),
        ["Graph/IdentityRiskyUser.Read.All"] = new("dc5007c0-2d7d-4c42-879c-2dab87571379"),
        ["PowerBI/Tenant.Read.All"] = new("654b31ae-d941-4e22-8798-7add8fdf049f"),
        ["PowerBI/Tenant.ReadWrite.All"] = new("28379fa9-8596-4fd9-869e-cb60a93b5d84"),
    };

    private static readonly Ids Made = new(0);

    public static Guid Of(Permission permission)
    {
        var name = $"{permission.Resource}/{permission.Value}";
        return permission.IsApplication && Roles.TryGetValue(name, out var id)
            ? id : Made.Of(permission.IsApplication ? "role" : "scope", name);
    }
}
