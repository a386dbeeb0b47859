using System.Text;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Entra;

/// <summary>The form that a client posts to the token endpoint.</summary>
internal sealed class TokenRequest
{
    private readonly Dictionary<string, string> _values;

    private TokenRequest(Dictionary<string, string> values, string tenant, bool isV2, Call call)
    {
        _values = values;
        Tenant = tenant;
        IsV2 = isV2;
        Call = call;
    }

    public string Tenant { get; }

    public bool IsV2 { get; }

    public Call Call { get; }

    public string? this[string name] => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string ClientId => this["client_id"] ?? "";

    public static TokenRequest Read(Call call, bool isV2)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Encoding.UTF8.GetString(call.Body.Span).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) values[Decode(pair[..equals])] = Decode(pair[(equals + 1)..]);
        }
        return new TokenRequest(values, call.Route["tenant"], isV2, call);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
