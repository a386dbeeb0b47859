using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A secret in a key vault.")]
public sealed class VaultSecret : Named
{
    [Description("Its value.")]
    public string? Value { get; set; }

    [Description("When it ends. Without it: no end is recorded.")]
    public DateTimeOffset? Expires { get; set; }

    [Description("From when on it may be used.")]
    public DateTimeOffset? NotBefore { get; set; }

    [Description("When this version was made.")]
    public DateTimeOffset? Created { get; set; }

    [Description("Is it enabled.")]
    public bool Enabled { get; set; } = true;

    [Description("Content type.")]
    public string? ContentType { get; set; }

    [Description("It belongs to a certificate.")]
    public bool Managed { get; set; }

    [Description("Tags.")]
    public Dictionary<string, string> Tags { get; set; } = [];

    [Description("Older versions, besides this one.")]
    public int OlderVersions { get; set; }
}
