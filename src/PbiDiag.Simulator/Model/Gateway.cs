using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("A gateway (cluster).")]
public sealed class Gateway : Named
{
    [Description("Its id.")]
    public Guid? Id { get; set; }

    [Description("What kind it is.")]
    public GatewayKind Kind { get; set; } = GatewayKind.OnPremises;

    [Description("Bits of its RSA key: 1024 or 2048.")]
    [AllowedValues(1024, 2048)]
    public int KeyBits { get; set; } = 2048;

    [Description("False: none of its members can be reached.")]
    public bool Online { get; set; } = true;

    [Description("Since when it has not been reached. Without it: as its connections say, or a day and a half.")]
    public DateTimeOffset? OfflineSince { get; set; }

    [Description("The version of its members, unless they say otherwise.")]
    public string Version { get; set; } = "3000.282.12";

    [Description("UpToDate, NewVersionAvailable, UpgradeRequired, Unknown. Without it: by the version; one that is more than half a year behind has to be updated.")]
    public string? UpgradeState { get; set; }

    [Description("Its members. Without it: one.")]
    public List<GatewayMember> Members { get; set; } = [];

    [Description("Who administers it, by name (besides the caller).")]
    public List<string> Admins { get; set; } = [];

    [Description("Installed anew then without its recovery key: credentials stored before cannot be decrypted.")]
    public DateTimeOffset? Reinstalled { get; set; }

    [Description("Failover or DistributeEvenly.")]
    public string LoadBalancing { get; set; } = "Failover";

    [Description("The people to ask, as its annotation tells.")]
    public List<string> Contacts { get; set; } = [];

    [Description("Is the caller an administrator of it. Without it: as the caller says for all.")]
    public bool? CallerIsAdmin { get; set; }
}
