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
}
