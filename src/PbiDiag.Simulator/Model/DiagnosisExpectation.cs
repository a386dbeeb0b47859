using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PbiDiag.Simulator.Model;

[Description("What a diagnosis has to find. More properties are allowed.")]
public sealed class DiagnosisExpectation
{
    [Description("The id of the root cause. Null or left out with findings 0: nothing is wrong.")]
    public string? RootCause { get; set; }

    [Description("Causes that are as right as the first.")]
    public List<string> AlsoRight { get; set; } = [];

    [Description("Confirmed, Likely, Possible, RuledOut or NotChecked.")]
    public string? Verdict { get; set; }

    [Description("Words that the evidence has to hold, each in one statement, value or source at least.")]
    public List<string> Evidence { get; set; } = [];

    [Description("Causes that have to be ruled out.")]
    public List<string> RuledOut { get; set; } = [];

    [Description("Causes that must not be confirmed.")]
    public List<string> NotConfirmed { get; set; } = [];

    [Description("Causes that could not be looked at, with the permission, role or licence that is missing.")]
    public List<string> NotChecked { get; set; } = [];

    [Description("How it stands: Failing, AtRisk, Healthy, CouldNotTell, Over, NotHere, FromTextAlone or NothingToGoBy.")]
    public string? State { get; set; }

    [Description("The codes that are recognised, the root cause's last.")]
    public List<string> Codes { get; set; } = [];

    [Description("How many findings there may be at most; 0 for a healthy tenant.")]
    public int? Findings { get; set; }

    [Description("A second fault that has to be found too.")]
    public List<string> Others { get; set; } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
