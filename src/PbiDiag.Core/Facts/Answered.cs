using PbiDiag.Failures;

namespace PbiDiag.Facts;

/// <summary>What was asked, or why it could not be told.</summary>
public sealed record Answered<T>(T? Value, Failure? Failure)
{
    public bool IsKnown => Failure is null;
}
