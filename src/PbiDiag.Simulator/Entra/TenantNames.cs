using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>The ways to name a tenant in a path.</summary>
internal static class TenantNames
{
    public static bool IsCommon(string name) => name.ToLowerInvariant() is "common" or "organizations" or "consumers";

    public static bool IsOurs(TenantState tenant, string name) =>
        name.Equals(tenant.TenantId.ToString(), StringComparison.OrdinalIgnoreCase)
        || name.Equals(tenant.Scenario.Tenant.Domain, StringComparison.OrdinalIgnoreCase)
        || name.Equals(InitialDomain(tenant), StringComparison.OrdinalIgnoreCase);

    public static string InitialDomain(TenantState tenant) => tenant.Scenario.Tenant.Domain.Split('.')[0] + ".onmicrosoft.com";

    public static void Require(TenantState tenant, string name, bool allowCommon)
    {
        if (IsOurs(tenant, name)) return;
        if (IsCommon(name))
        {
            if (!allowCommon) throw new AadException(AadErrors.NoTenantInformation());
            return;
        }
        var wellFormed = Guid.TryParse(name, out _) || (name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns);
        throw new AadException(wellFormed ? AadErrors.TenantNotFound(name) : AadErrors.TenantMalformed(name));
    }
}
