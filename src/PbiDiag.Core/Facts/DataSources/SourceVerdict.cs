using PbiDiag.Results;

namespace PbiDiag.Facts.DataSources;

/// <summary>What a test of a source found.</summary>
public sealed record SourceVerdict(CredentialStatus Status, CheckedWith CheckedWith, string Reason)
{
    public ErrorInfo? Error { get; init; }

    public string? MissingPermission { get; init; }

    public long DurationMs { get; init; }
}
