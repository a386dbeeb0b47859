using System.ComponentModel;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Model;

[Description("Why a refresh failed, as serviceExceptionJson tells it.")]
public sealed class RefreshFailure
{
    [Description("The errorCode.")]
    public string? Code { get; set; }

    [Description("The errorDescription, as it stands in the answer.")]
    public string? Description { get; set; }

    [Description("The whole serviceExceptionJson, as text or as an object. Goes before code and description.")]
    public JsonNode? Raw { get; set; }
}
