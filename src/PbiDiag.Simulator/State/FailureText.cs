using System.Text.Json;
using PbiDiag.Simulator.PowerBi;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.State;

/// <summary>A failed refresh as it is told: serviceExceptionJson, and the engine's message and code.</summary>
internal sealed record FailureText(string ExceptionJson, string Message, string EngineCode)
{
    private const string ProcessingError = "ModelRefresh_ShortMessage_ProcessingError";

    public static FailureText Of(RefreshFailure failure)
    {
        var code = failure.Code ?? ProcessingError;
        var json = failure.Raw is { } raw
            ? raw.GetValueKind() == JsonValueKind.String ? (string)raw! : raw.ToJsonString(Json.Options)
            : Write(code, failure.Description);
        return new(json, failure.Description ?? code, "0xC11C0020");
    }

    public static FailureText Of(SourceError error, Connection source, string model)
    {
        if (error.Code == "ModelRefreshFailed_CredentialsNotSpecified") return new(Write(error.Code, null), error.Message, "0xC11C0020");
        // A gateway tells of its errors in the form of the API; what fails in the cloud comes as a sentence.
        var told = source.Gateway is not null
            ? System.Text.Encoding.UTF8.GetString(Json.Bytes(PowerBIErrors.Body(error, source)))
            : $"Data source error: {Sentence(error, source)}. Table: {model}.";
        var code = source.Gateway is not null || error.Code == "DMTS_OAuthTokenRefreshFailedError" ? error.Code : ProcessingError;
        return new(Write(code, told), Sentence(error, source), "0xC11C0020");
    }

    private static string Sentence(SourceError error, Connection source)
    {
        var kind = source.Kind is "SQL" ? "Microsoft SQL" : source.Kind;
        return error.Reason is null ? error.Message : $"{error.Reason}: {kind}: {error.Message}";
    }

    private static string Write(string code, string? description) =>
        JsonSerializer.Serialize(new { errorCode = code, errorDescription = description }, Json.Options);
}
