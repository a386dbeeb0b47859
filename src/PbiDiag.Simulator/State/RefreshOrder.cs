using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.State;

/// <summary>What an enhanced refresh was asked to do.</summary>
internal sealed record RefreshOrder(string Type, string CommitMode, JsonNode? Objects, TimeSpan? Timeout);
