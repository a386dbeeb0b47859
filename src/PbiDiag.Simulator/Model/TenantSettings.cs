using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("The directory: id, domain, licences, tenant settings of Power BI.")]
public sealed class TenantSettings
{
    [Description("The tenant id.")]
    public Guid? Id { get; set; }

    [Description("The organisation's name.")]
    public string DisplayName { get; set; } = "Contoso";

    [Description("The default domain.")]
    public string Domain { get; set; } = "contoso.com";

    [Description("Two letters.")]
    public string Country { get; set; } = "DE";

    [Description("What the tenant has bought. Sign-in logs need EntraP1 or EntraP2, risky users EntraP2.")]
    public List<Licence> Licences { get; set; } = [Licence.EntraP1, Licence.PowerBIPro];

    [Description("Tenant settings of Power BI and Fabric that differ from the defaults, by settingName.")]
    public List<TenantSetting> Settings { get; set; } = [];

    [Description("Seconds after which a secret added through Graph works at the token endpoint.")]
    public double SecretDelaySeconds { get; set; } = 2;

    [Description("Seconds for which an access token is good.")]
    public int TokenLifetimeSeconds { get; set; } = 3600;

    [Description("When the key that signs tokens was last exchanged. The key id changes with it.")]
    public DateTimeOffset? SigningKeyRotated { get; set; }
}
