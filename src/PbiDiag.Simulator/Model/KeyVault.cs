using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A key vault.")]
public sealed class KeyVault : Named
{
    [Description("Its secrets.")]
    public List<VaultSecret> Secrets { get; set; } = [];

    [Description("May the caller list them. Without it: as the caller says for all.")]
    public bool? CallerMayList { get; set; }
}
