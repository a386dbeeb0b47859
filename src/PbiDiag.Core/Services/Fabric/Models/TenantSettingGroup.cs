namespace PbiDiag.Services.Fabric.Models;

public sealed record TenantSettingGroup
{
    public string? GraphId { get; init; }

    public string? Name { get; init; }
}
