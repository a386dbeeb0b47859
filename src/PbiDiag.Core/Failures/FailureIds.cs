namespace PbiDiag.Failures;

/// <summary>The stable ids of every failure that this product reports. Scripts branch on them: an id is retired, never renamed.</summary>
public static class FailureIds
{
    /// <summary>The code is not in the catalogue.</summary>
    public const string ErrorCodeUnknown = nameof(ErrorCodeUnknown);

    /// <summary>Something went wrong that the product has no name for.</summary>
    public const string UnexpectedFailure = nameof(UnexpectedFailure);

    /// <summary>The name is neither a built-in environment nor a file.</summary>
    public const string EnvironmentUnknown = nameof(EnvironmentUnknown);

    /// <summary>The environment file is there and is not readable as JSON.</summary>
    public const string EnvironmentFileUnreadable = nameof(EnvironmentFileUnreadable);

    /// <summary>A field of the environment is missing or wrong.</summary>
    public const string EnvironmentInvalid = nameof(EnvironmentInvalid);

    /// <summary>The chosen cloud has no such service.</summary>
    public const string ServiceNotInCloud = nameof(ServiceNotInCloud);

    /// <summary>The service answered 400.</summary>
    public const string ApiBadRequest = nameof(ApiBadRequest);

    /// <summary>The service did not take the token.</summary>
    public const string ApiUnauthorized = nameof(ApiUnauthorized);

    /// <summary>The identity lacks a permission or a role.</summary>
    public const string ApiForbidden = nameof(ApiForbidden);

    /// <summary>The service answered 404.</summary>
    public const string ApiNotFound = nameof(ApiNotFound);

    /// <summary>The service answered 409: something else is changing the object.</summary>
    public const string ApiConflict = nameof(ApiConflict);

    /// <summary>The service answered 429 until the time was used up.</summary>
    public const string ApiThrottled = nameof(ApiThrottled);

    /// <summary>The service answered with another status between 400 and 499.</summary>
    public const string ApiRefused = nameof(ApiRefused);

    /// <summary>The service answered with a status of 500 or more.</summary>
    public const string ApiFault = nameof(ApiFault);

    /// <summary>The service answered with a redirect that cannot be followed.</summary>
    public const string ApiRedirectRefused = nameof(ApiRedirectRefused);

    /// <summary>No connection to the service.</summary>
    public const string ApiUnreachable = nameof(ApiUnreachable);

    /// <summary>The service did not finish in time.</summary>
    public const string ApiTimeout = nameof(ApiTimeout);

    /// <summary>The service answered with something that is not the JSON asked for.</summary>
    public const string ApiAnswerUnreadable = nameof(ApiAnswerUnreadable);

    /// <summary>An answer pointed to a host that must not see a token.</summary>
    public const string TokenHostRefused = nameof(TokenHostRefused);

    /// <summary>A listing gave a link that it had given before.</summary>
    public const string PagingLoop = nameof(PagingLoop);

    /// <summary>The documented limit of a service is used up for longer than the caller wants to wait.</summary>
    public const string RateLimitReached = nameof(RateLimitReached);

    /// <summary>A long-running operation of a service ended as failed.</summary>
    public const string OperationFailed = nameof(OperationFailed);
}
