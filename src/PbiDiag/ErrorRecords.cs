using System.Management.Automation;
using PbiDiag.Failures;

namespace PbiDiag;

/// <summary>Failures as PowerShell writes them.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord ToErrorRecord(this Failure failure) =>
        new(new FailureException(failure), failure.Id, CategoryOf(failure), failure.Target)
        {
            ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = failure.RecommendedAction },
        };

    private static ErrorCategory CategoryOf(Failure failure) =>
        Enum.TryParse<ErrorCategory>(failure.Category.ToString(), out var category) ? category : ErrorCategory.NotSpecified;
}
