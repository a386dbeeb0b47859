using PbiDiag.Failures;

namespace PbiDiag.Services.Http;

/// <summary>What a status means before anything is known of the code.</summary>
internal sealed record AnswerKind(string Id, FailureCategory Category, string Action)
{
    private static readonly AnswerKind Unauthorized = new(FailureIds.ApiUnauthorized, FailureCategory.AuthenticationError,
        "Sign in again with Connect-PbiDiag, and check that the identity may use this API at all (tenant settings, audience, tenant).");

    public static AnswerKind Of(int status, string? code) => status switch
    {
        // Power BI reports an expired token as 403.
        401 => Unauthorized,
        403 when string.Equals(code, "TokenExpired", StringComparison.OrdinalIgnoreCase) => Unauthorized,
        403 => new(FailureIds.ApiForbidden, FailureCategory.PermissionDenied, "Give the identity the permission or the role that this request needs, then sign in again."),
        404 => new(FailureIds.ApiNotFound, FailureCategory.ObjectNotFound, "Check the id. An object that this identity may not see is often reported as not there."),
        408 => new(FailureIds.ApiTimeout, FailureCategory.OperationTimeout, "Try again later."),
        409 => new(FailureIds.ApiConflict, FailureCategory.InvalidOperation, "Something else is changing the object: wait until it has finished."),
        429 => new(FailureIds.ApiThrottled, FailureCategory.LimitsExceeded, "Wait as long as the service says, then try again; ask for less, or less often."),
        >= 300 and < 400 => new(FailureIds.ApiRedirectRefused, FailureCategory.ConnectionError, "A redirect led away from https or had no end: check the proxy on the way to the service."),
        >= 500 => new(FailureIds.ApiFault, FailureCategory.ResourceUnavailable, "The trouble is on the service's side: try again later, and give support the request id."),
        400 => new(FailureIds.ApiBadRequest, FailureCategory.InvalidOperation, "Read the service's code and message: they say what it does not accept."),
        _ => new(FailureIds.ApiRefused, FailureCategory.InvalidOperation, "Read the service's code and message: they say what it does not accept."),
    };
}
