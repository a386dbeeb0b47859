namespace PbiDiag.Failures;

/// <summary>What kind of failure: the names are those of PowerShell's own ErrorCategory, so that a shell maps them one to one.</summary>
public enum FailureCategory
{
    NotSpecified,
    InvalidArgument,
    InvalidData,
    InvalidOperation,
    ObjectNotFound,
    OperationTimeout,
    OperationStopped,
    PermissionDenied,
    AuthenticationError,
    ConnectionError,
    LimitsExceeded,
    ResourceUnavailable,
    ReadError,
    NotInstalled,
}
