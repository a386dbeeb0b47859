using PbiDiag.Failures;

namespace PbiDiag.Facts;

/// <summary>One thing asked of the tenant: what it said, or why it could not be asked. Never both, never neither.</summary>
public sealed record Fact<T>
{
    internal Fact()
    {
    }

    /// <summary>Whether an answer came; that something is not there is an answer too.</summary>
    public bool IsKnown => Reason is null;

    public T? Value { get; internal init; }

    /// <summary>Why it is not known.</summary>
    public string? Reason { get; internal init; }

    /// <summary>What the caller lacks, where that is the reason.</summary>
    public string? Permission { get; internal init; }

    /// <summary>The service's refusal, where one is the reason.</summary>
    public Failure? Failure { get; internal init; }
}
