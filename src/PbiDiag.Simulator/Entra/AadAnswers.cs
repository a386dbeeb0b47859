using System.Globalization;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Entra;

/// <summary>The error body of the directory.</summary>
internal static class AadAnswers
{
    public static Answer Error(AadError error, Call call, DateTimeOffset now)
    {
        var trace = call.RequestId;
        var correlation = Correlation(call);
        var stamp = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = new JsonObject
        {
            ["error"] = error.Error,
            ["error_description"] = $"{error.Text} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {stamp}",
            ["error_codes"] = new JsonArray(error.Code),
            ["timestamp"] = stamp,
            ["trace_id"] = trace.ToString(),
            ["correlation_id"] = correlation.ToString(),
            ["error_uri"] = $"{call.Origin}/error?code={error.Code}",
        };
        if (error.SubError is { } sub) body["suberror"] = sub;
        if (error.WithClaims) body["claims"] = "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"" + trace + "\"]}}}";
        return Answer.Json(body, error.Status);
    }

    public static Guid Correlation(Call call) => Guid.TryParse(call.Header("client-request-id"), out var given) ? given : call.RequestId;
}
