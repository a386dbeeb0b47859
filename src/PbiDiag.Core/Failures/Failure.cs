using PbiDiag.Results;

namespace PbiDiag.Failures;

/// <summary>One way in which something went wrong, ready for an error record or a line on standard error.</summary>
/// <param name="Id">A stable id from <see cref="FailureIds"/>.</param>
/// <param name="Category">What kind of failure it is.</param>
/// <param name="Message">What went wrong, in one or two sentences.</param>
/// <param name="Target">The input that it went wrong for.</param>
/// <param name="RecommendedAction">What to do next. Always there.</param>
public record Failure(string Id, FailureCategory Category, string Message, object? Target, string RecommendedAction)
{
    /// <summary>What was thrown underneath, if anything was.</summary>
    public Exception? Cause { get; init; }

    /// <summary>What the catalogue says of it, where it knows the code or the wording.</summary>
    public ErrorInfo? Info { get; init; }
}
