namespace PbiDiag.Failures;

/// <summary>A failure that a command cannot go on from. The shell makes a terminating error of it.</summary>
public sealed class FailureException(Failure failure) : Exception(failure.Message, failure.Cause)
{
    public Failure Failure { get; } = failure;
}
