using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PbiDiag.Simulator.Model;

[Description("What the user has in hand: one of these, or several. More properties are allowed.")]
public sealed class DiagnosisInput
{
    [Description("The text that the user sees.")]
    public string? Text { get; set; }

    [Description("A refresh row: the latest refresh of this model, workspace/model.")]
    public string? Refresh { get; set; }

    [Description("A model, workspace/model.")]
    public string? Model { get; set; }

    [Description("A workspace, by name.")]
    public string? Workspace { get; set; }

    [Description("A gateway, by name.")]
    public string? Gateway { get; set; }

    [Description("A connection, by name.")]
    public string? Connection { get; set; }

    [Description("An app, by name.")]
    public string? App { get; set; }

    [Description("An account, by name.")]
    public string? Account { get; set; }

    [Description("Several inputs in one pipeline.")]
    public List<DiagnosisInput>? Many { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
