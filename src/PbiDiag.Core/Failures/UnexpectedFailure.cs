namespace PbiDiag.Failures;

/// <summary>What nobody thought of: it still reaches the user as a failure with an id and a next step.</summary>
public static class UnexpectedFailure
{
    public static Failure Of(Exception exception) => new(
        FailureIds.UnexpectedFailure,
        FailureCategory.NotSpecified,
        $"{exception.GetType().Name}: {exception.Message}",
        Target: null,
        "Run it again. If it fails in the same way, report it with this message and the version of PbiDiag.")
    {
        Cause = exception,
    };
}
