namespace PbiDiag.Failures;

/// <summary>The stable ids of every failure that this product reports. Scripts branch on them: an id is retired, never renamed.</summary>
public static class FailureIds
{
    /// <summary>The code is not in the catalogue.</summary>
    public const string ErrorCodeUnknown = nameof(ErrorCodeUnknown);

    /// <summary>A text is longer than one error can be.</summary>
    public const string TextTooLong = nameof(TextTooLong);

    /// <summary>No log file matches a path.</summary>
    public const string LogFileNotFound = nameof(LogFileNotFound);

    /// <summary>A log file cannot be read.</summary>
    public const string LogFileUnreadable = nameof(LogFileUnreadable);

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

    /// <summary>The directory refused the sign-in; the failure carries its code.</summary>
    public const string SignInRefused = nameof(SignInRefused);

    /// <summary>The directory takes no more sign-ins of this identity for a while.</summary>
    public const string SignInThrottled = nameof(SignInThrottled);

    /// <summary>The sign-in address could not be reached, or its server failed.</summary>
    public const string SignInUnreachable = nameof(SignInUnreachable);

    /// <summary>Something else than the directory answered.</summary>
    public const string SignInAnswerUnreadable = nameof(SignInAnswerUnreadable);

    /// <summary>The machine has no identity of the chosen kind.</summary>
    public const string SignInUnavailable = nameof(SignInUnavailable);

    /// <summary>The sign-in ended on this machine: a window was closed, a code ran out.</summary>
    public const string SignInNotCompleted = nameof(SignInNotCompleted);

    /// <summary>The sign-in took too long.</summary>
    public const string SignInTimeout = nameof(SignInTimeout);

    /// <summary>Nobody is there to sign in, and no other way was named.</summary>
    public const string SignInMethodMissing = nameof(SignInMethodMissing);

    /// <summary>The platform has no protected place for tokens.</summary>
    public const string TokenCacheUnavailable = nameof(TokenCacheUnavailable);

    /// <summary>The tenant is neither an id nor a domain.</summary>
    public const string TenantMalformed = nameof(TenantMalformed);

    /// <summary>An app needs a tenant to sign in to.</summary>
    public const string TenantMissing = nameof(TenantMissing);

    /// <summary>The app id is no GUID.</summary>
    public const string ClientIdMalformed = nameof(ClientIdMalformed);

    /// <summary>The client secret is empty.</summary>
    public const string SecretEmpty = nameof(SecretEmpty);

    /// <summary>The thumbprint is not 40 hexadecimal digits.</summary>
    public const string ThumbprintMalformed = nameof(ThumbprintMalformed);

    /// <summary>There is no such certificate file or store entry.</summary>
    public const string CertificateNotFound = nameof(CertificateNotFound);

    /// <summary>The certificate file cannot be opened.</summary>
    public const string CertificateUnreadable = nameof(CertificateUnreadable);

    /// <summary>The certificate has no private key.</summary>
    public const string CertificateWithoutKey = nameof(CertificateWithoutKey);

    /// <summary>The certificate has ended.</summary>
    public const string CertificateExpired = nameof(CertificateExpired);

    /// <summary>The certificate has not begun.</summary>
    public const string CertificateNotYetValid = nameof(CertificateNotYetValid);

    /// <summary>The file with the federated token is not there.</summary>
    public const string FederatedTokenFileNotFound = nameof(FederatedTokenFileNotFound);

    /// <summary>The text is no access token.</summary>
    public const string AccessTokenMalformed = nameof(AccessTokenMalformed);

    /// <summary>The access token has ended.</summary>
    public const string AccessTokenExpired = nameof(AccessTokenExpired);

    /// <summary>The access token is for another service.</summary>
    public const string AccessTokenForeign = nameof(AccessTokenForeign);

    /// <summary>The identity or the token is of another tenant than the one that was named.</summary>
    public const string TenantOther = nameof(TenantOther);

    /// <summary>No access token was given for the service that is asked.</summary>
    public const string AccessTokenMissing = nameof(AccessTokenMissing);

    /// <summary>There is no sign-in, or it was signed out.</summary>
    public const string NotSignedIn = nameof(NotSignedIn);

    /// <summary>No context has that name, or the object holds none.</summary>
    public const string ContextUnknown = nameof(ContextUnknown);

    /// <summary>No workspace has that name or id, or the identity may not see it.</summary>
    public const string WorkspaceNotFound = nameof(WorkspaceNotFound);

    /// <summary>No model or dataflow has that name or id in the workspaces that were looked at.</summary>
    public const string DatasetNotFound = nameof(DatasetNotFound);

    /// <summary>No gateway that the identity may see has that name or id.</summary>
    public const string GatewayNotFound = nameof(GatewayNotFound);

    /// <summary>No source or connection that the identity may see has that name or id.</summary>
    public const string DataSourceNotFound = nameof(DataSourceNotFound);

    /// <summary>The model has no sources that could be tested.</summary>
    public const string DatasetWithoutSources = nameof(DatasetWithoutSources);

    /// <summary>The identity may not write to that source.</summary>
    public const string DataSourceNotWritable = nameof(DataSourceNotWritable);

    /// <summary>The given kind of credential cannot be stored for that kind of source.</summary>
    public const string CredentialKindUnsupported = nameof(CredentialKindUnsupported);

    /// <summary>The given credential cannot work, by its own text.</summary>
    public const string CredentialFlawed = nameof(CredentialFlawed);

    /// <summary>A refresh of the model is under way already.</summary>
    public const string RefreshAlreadyRunning = nameof(RefreshAlreadyRunning);

    /// <summary>The refresh had not ended when the waiting did.</summary>
    public const string RefreshStillRunning = nameof(RefreshStillRunning);

    /// <summary>The models to change are not named.</summary>
    public const string DatasetMissing = nameof(DatasetMissing);

    /// <summary>No app has this id or name here.</summary>
    public const string AppNotFound = nameof(AppNotFound);

    /// <summary>Several apps have the name that was given.</summary>
    public const string AppNameAmbiguous = nameof(AppNameAmbiguous);

    /// <summary>The app was deleted, and can still be restored.</summary>
    public const string AppDeleted = nameof(AppDeleted);

    /// <summary>Parameters that exclude each other, or a value that makes no sense.</summary>
    public const string OptionsConflict = nameof(OptionsConflict);

    /// <summary>The text is no request to sign in.</summary>
    public const string AuthRequestUnreadable = nameof(AuthRequestUnreadable);

    /// <summary>A rotation ended early; what was done and what not stands in the message.</summary>
    public const string RotationIncomplete = nameof(RotationIncomplete);
}
