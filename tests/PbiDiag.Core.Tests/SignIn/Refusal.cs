using System.Globalization;
using PbiDiag.Core.Tests.Services.Http;

namespace PbiDiag.Core.Tests.SignIn;

/// <summary>Answers of a token endpoint that says no.</summary>
internal static class Refusal
{
    public static HttpResponseMessage Of(int status, string error, int code, string text = "No.", string more = "") => ScriptedHandler.Status(status, string.Format(
        CultureInfo.InvariantCulture,
        """
        {{"error":"{0}","error_description":"AADSTS{1}: {2} Trace ID: 0f6c8f9e-trace Correlation ID: 5d1f-corr Timestamp: 2026-03-01 10:00:00Z","error_codes":[{1}],
          "timestamp":"2026-03-01 10:00:00Z","trace_id":"0f6c8f9e-trace","correlation_id":"5d1f-corr"{3}}}
        """,
        error, code, text, more));

    /// <summary>By the name of what is wrong.</summary>
    public static HttpResponseMessage Named(string name) => name switch
    {
        "wrong secret" => Of(401, "invalid_client", 7000215, "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID."),
        "expired secret" => Of(401, "invalid_client", 7000222, "The provided client secret keys are expired."),
        "unknown app" => Of(400, "unauthorized_client", 700016, "Application was not found in the directory."),
        "wrong tenant" => Of(400, "invalid_request", 90002, "Tenant not found."),
        "disabled principal" => Of(400, "unauthorized_client", 7000112, "Application is disabled."),
        "missing consent" => Of(400, "invalid_grant", 65001, "The user or administrator has not consented."),
        "conditional access" => Of(400, "invalid_grant", 53003, "Access has been blocked by Conditional Access policies.", ",\"suberror\":\"message_only\",\"claims\":\"{}\""),
        "clock skew" => Of(401, "invalid_client", 700024, "Client assertion is not within its valid time range."),
        "wrong certificate" => Of(401, "invalid_client", 700027, "The certificate is not registered."),
        "wrong subject" => Of(400, "invalid_request", 700213, "No matching federated identity record found for presented assertion subject."),
        "declined" => Of(400, "authorization_declined", 70000, "Declined."),
        "html" => ScriptedHandler.Json("<html><head><title>Corporate proxy</title></head></html>"),
        "html error" => ScriptedHandler.Status(503, "<html><head><title>Corporate proxy</title></head></html>"),
        "throttled" => ScriptedHandler.Status(429, "", "Retry-After", "300"),
        "down" => ScriptedHandler.Status(503, ""),
        "unreachable" => throw new HttpRequestException("Name or service not known"),
        _ => throw new ArgumentException(name),
    };
}
