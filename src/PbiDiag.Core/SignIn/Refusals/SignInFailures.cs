using System.Globalization;
using PbiDiag.Failures;
using PbiDiag.SignIn.Answers;

namespace PbiDiag.SignIn.Refusals;

/// <summary>Makes the failure of a sign-in. With what the catalogue knows of its code.</summary>
internal static class SignInFailures
{
    private const string LookUp = "Look the code up with Get-PbiErrorInfo, or at https://login.microsoftonline.com/error?code=";

    private static readonly string[] LineEnds = ["\r", "\n", " Trace ID:"];

    public static SignInFailure Refused(object? target, TokenError error, int status)
    {
        var codes = error.Codes.Select(AadstsCodes.Name).ToList();
        var code = codes.FirstOrDefault();
        var info = KnownError.In(error.Description ?? error.Error);
        return new(
            FailureIds.SignInRefused,
            FailureCategory.AuthenticationError,
            SafeText.Of(FirstLine(error.Description) ?? $"The sign-in was refused: {error.Error}."),
            target,
            KnownError.Action(info, code is null
                ? $"The directory gave the error class '{error.Error}' and no number: compare it with the sign-in log by the correlation id."
                : LookUp + error.Codes[0].ToString(CultureInfo.InvariantCulture) + "."))
        {
            Code = code,
            Codes = codes,
            Error = error.Error.Length > 0 ? error.Error : null,
            SubError = error.SubError,
            Description = error.Description is null ? null : SafeText.Of(error.Description),
            TraceId = error.TraceId,
            CorrelationId = error.CorrelationId,
            Time = error.Time,
            Status = status,
            Info = info,
        };
    }

    public static SignInFailure Throttled(object? target, TimeSpan? wait, SignInFailure? refused) =>
        (refused ?? Make(FailureIds.SignInThrottled, FailureCategory.LimitsExceeded, "", target, "")) with
        {
            Id = FailureIds.SignInThrottled,
            Category = FailureCategory.LimitsExceeded,
            Message = wait is { } time
                ? string.Format(CultureInfo.InvariantCulture, "The directory takes no more sign-ins of this identity for {0:0} s.", time.TotalSeconds)
                : "The directory takes no more sign-ins of this identity for now.",
            RecommendedAction = "Wait that long. Until then each try is refused without being sent. Look for what signs in so often.",
            RetryAfter = wait,
            Status = 429,
        };

    public static SignInFailure Down(object? target, int status) =>
        Make(FailureIds.SignInUnreachable, FailureCategory.ResourceUnavailable,
            $"The sign-in address answered with status {status.ToString(CultureInfo.InvariantCulture)}.", target,
            "The trouble is on the directory's side or on a proxy's: try again later.") with
        { Status = status };

    public static SignInFailure Unreadable(object? target, string what) =>
        Make(FailureIds.SignInAnswerUnreadable, FailureCategory.InvalidData, what, target,
            "A proxy or a portal may have answered in place of the directory: open the sign-in address in a browser on this machine.");

    public static SignInFailure CacheUnavailable(object? target) =>
        Make(FailureIds.TokenCacheUnavailable, FailureCategory.ResourceUnavailable,
            "This platform has no protected place to keep tokens in, and they are not kept unprotected.", target,
            "Leave -PersistCache out, or on Linux install a keyring (libsecret) and run in a session that has one.");

    public static SignInFailure Unavailable(object? target, string why) =>
        Make(FailureIds.SignInUnavailable, FailureCategory.ResourceUnavailable, $"This way to sign in is not available here: {why}", target,
            "Check that the machine has this identity (its endpoint, its variables), or choose another way to sign in.");

    public static SignInFailure ClientSide(object? target, string? code, string why) =>
        Make(FailureIds.SignInNotCompleted, FailureCategory.AuthenticationError, $"The sign-in was not completed: {FirstLine(SafeText.Of(why))}", target,
            "Try again. Where no browser can be opened, use -DeviceCode, or a way without a person.") with
        { Error = code };

    public static SignInFailure Unreachable(object? target, string why) =>
        Make(FailureIds.SignInUnreachable, FailureCategory.ConnectionError, $"The sign-in address could not be reached: {why}", target,
            "Check the network, the proxy and the firewall, and that -Environment names the right cloud.");

    public static SignInFailure TimedOut(object? target) =>
        Make(FailureIds.SignInTimeout, FailureCategory.OperationTimeout, "The sign-in did not finish in time.", target,
            "Try again, or allow more time with -TimeoutSec.");

    public static SignInFailure Other(object? target, string why) =>
        Make(FailureIds.SignInNotCompleted, FailureCategory.AuthenticationError, $"The sign-in was not completed: {why}", target,
            "Run the command again with -Debug and read what the directory answered.");

    private static SignInFailure Make(string id, FailureCategory category, string message, object? target, string action) =>
        new(id, category, message, target, action);

    // Trace id, correlation id and time follow on their own lines, and have their own properties here.
    private static string? FirstLine(string? text)
    {
        if (text is null)
            return null;
        var end = LineEnds.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(text.Length).Min();
        return text.Substring(0, end).Trim();
    }
}
