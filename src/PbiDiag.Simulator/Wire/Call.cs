using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Wire;

/// <summary>One request to one of the services, its body read.</summary>
internal sealed class Call
{
    public required Service Service { get; init; }

    public required string Method { get; init; }

    /// <summary>The path behind the service's prefix, beginning with a slash.</summary>
    public required string Path { get; init; }

    public required IQueryCollection Query { get; init; }

    public required string QueryText { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Scheme, host and port as the client wrote them: links in answers begin with it.</summary>
    public required string Origin { get; init; }

    public required Guid RequestId { get; init; }

    public Dictionary<string, string> Route { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Principal? Bearer { get; set; }

    public TokenStatus Token { get; set; }

    public string? RawToken { get; set; }

    /// <summary>The bearer, where the service has seen to it that there is one.</summary>
    public Principal Caller => Bearer ?? throw new InvalidOperationException("This route has let a call without a token in.");

    public Guid Id(string name) => Guid.TryParse(Route[name], out var id) ? id : Guid.Empty;

    public string? Parameter(string name) => Query.TryGetValue(name, out var value) && value.Count > 0 ? value[0] : null;

    public int? Number(string name) => int.TryParse(Parameter(name), out var number) ? number : null;

    public string? Header(string name) => Headers.TryGetValue(name, out StringValues value) && value.Count > 0 ? value[0] : null;

    public JsonObject? JsonBody()
    {
        if (Body.IsEmpty) return null;
        try
        {
            return JsonNode.Parse(Body.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
