namespace PbiDiag.Failures;

/// <summary>The stable ids of every failure that this product reports. Scripts branch on them: an id is retired, never renamed.</summary>
public static class FailureIds
{
    /// <summary>The code is not in the catalogue.</summary>
    public const string ErrorCodeUnknown = nameof(ErrorCodeUnknown);
}
