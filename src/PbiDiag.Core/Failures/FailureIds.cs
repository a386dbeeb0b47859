namespace PbiDiag.Failures;

/// <summary>The stable ids of every failure that this product reports. Scripts branch on them: an id is retired, never renamed.</summary>
public static class FailureIds
{
    /// <summary>The code is not in the catalogue.</summary>
    public const string ErrorCodeUnknown = nameof(ErrorCodeUnknown);

    /// <summary>Something went wrong that the product has no name for.</summary>
    public const string UnexpectedFailure = nameof(UnexpectedFailure);
}
