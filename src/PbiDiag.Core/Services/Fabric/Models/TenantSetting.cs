namespace PbiDiag.Services.Fabric.Models;

public sealed record TenantSetting
{
    public string? SettingName { get; init; }

    public string? Title { get; init; }

    public bool? Enabled { get; init; }

    public bool? CanSpecifySecurityGroups { get; init; }

    public IReadOnlyList<TenantSettingGroup>? EnabledSecurityGroups { get; init; }

    public IReadOnlyList<TenantSettingGroup>? ExcludedSecurityGroups { get; init; }

    public bool? DelegateToCapacity { get; init; }

    public bool? DelegateToWorkspace { get; init; }
}
