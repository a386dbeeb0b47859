using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>The error bodies of Power BI: with an outer error, without it, or with a plain message.</summary>
internal static class PowerBIErrors
{
    public static object Body(SourceError error, Connection source)
    {
        var details = new List<(string, string)> { ("DM_ErrorDetailNameCode_UnderlyingErrorMessage", error.Message) };
        if (error.UnderlyingCode is { } underlying)
        {
            details.Add(("DM_ErrorDetailNameCode_UnderlyingErrorCode", underlying));
            details.Add(("DM_ErrorDetailNameCode_UnderlyingHResult", underlying));
        }
        if (error.NativeCode is { } native) details.Add(("DM_ErrorDetailNameCode_UnderlyingNativeErrorCode", native));
        if (error.Reason is { } reason)
        {
            var isCredential = reason.StartsWith("Access", StringComparison.Ordinal) || reason.StartsWith("Credential", StringComparison.Ordinal);
            details.Add((isCredential ? "Microsoft.Data.Mashup.CredentialError.Reason" : "Microsoft.Data.Mashup.ValueError.Reason", reason));
            if (isCredential)
            {
                details.Add(("Microsoft.Data.Mashup.CredentialError.DataSourceKind", source.Kind));
                details.Add(("Microsoft.Data.Mashup.CredentialError.DataSourcePath", $"<ccon>{SourcePath.Of(source)}</ccon>"));
            }
        }
        return Body(error.Code, details);
    }

    public static object Body(string code, IEnumerable<(string Code, string Value)>? details = null) =>
        new { error = Envelope(code, details) };

    /// <summary>The same without the outer error, as some refusals come.</summary>
    public static object Bare(string code) => new Dictionary<string, object> { ["code"] = code, ["pbi.error"] = Inner(code, null) };

    public static Answer Answer(int status, string code, string? message = null)
    {
        var body = message is null ? Body(code) : new { error = new { code, message } };
        return Wire.Answer.Json(body, status).With("X-PowerBI-Error-Info", code);
    }

    public static RefusedException NotFound(string code = "PowerBIEntityNotFound") => new(Answer(404, code));

    public static RefusedException Forbidden(string code = "PowerBINotAuthorizedException") => new(Answer(403, code));

    public static RefusedException Bad(string code, string message) => new(Answer(400, code, message));

    private static Dictionary<string, object> Envelope(string code, IEnumerable<(string Code, string Value)>? details) =>
        new() { ["code"] = code, ["pbi.error"] = Inner(code, details) };

    private static object Inner(string code, IEnumerable<(string Code, string Value)>? details) => new
    {
        code,
        parameters = new { },
        details = (details ?? []).Select(detail => new { code = detail.Code, detail = new { type = 1, value = detail.Value } }),
        exceptionCulprit = 1,
    };
}
