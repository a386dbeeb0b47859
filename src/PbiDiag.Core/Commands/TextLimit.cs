using PbiDiag.Failures;
using PbiDiag.Recognition;

namespace PbiDiag.Commands;

/// <summary>A text that is too long to be one error is told as that, not cut.</summary>
internal static class TextLimit
{
    public static Failure? Exceeded(string text, object? source) => text.Length <= RecognitionLimits.MaxTextLength ? null : new(
        FailureIds.TextTooLong,
        FailureCategory.LimitsExceeded,
        $"The text has more than {RecognitionLimits.MaxTextLength} characters, which is more than one error can have.",
        source,
        "If it is a log, write it to a file and read that: Get-PbiErrorInfo -Path, or pbidiag explain --path. Files may have any size.");
}
