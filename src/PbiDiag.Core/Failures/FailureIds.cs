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
}
