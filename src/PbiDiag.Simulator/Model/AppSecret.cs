using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PbiDiag.Simulator.Model;

[Description("A secret of an app. Without value one is made; without end it has a year left.")]
public sealed class AppSecret : Named
{
    [Description("The key id.")]
    public Guid? KeyId { get; set; }

    [Description("The secret itself.")]
    public string? Value { get; set; }

    [Description("When it was made.")]
    public DateTimeOffset? Start { get; set; }

    [Description("When it ends.")]
    public DateTimeOffset? End { get; set; }

    [Description("False: the directory shows no name for it.")]
    public bool ShowName { get; set; } = true;

    [Description("False: the directory shows no hint (as for old secrets).")]
    public bool ShowHint { get; set; } = true;

    [Description("When it was last used to sign in.")]
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>A secret that was added while the tenant runs is taken only after a while.</summary>
    [JsonIgnore]
    public DateTimeOffset UsableFrom { get; set; }
}
