using System.Text.Json;

namespace PbiDiag.Simulator.Loading;

internal static class ScenarioJson
{
    public static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
}
