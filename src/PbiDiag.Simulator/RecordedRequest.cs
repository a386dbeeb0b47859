namespace PbiDiag.Simulator;

/// <summary>A request that reached the tenant, for tests to count and read.</summary>
public sealed record RecordedRequest(
    DateTimeOffset At, string Service, string Method, string Path, string Query, int Status, string? Identity, Guid RequestId, bool HadToken, string HttpVersion)
{
    /// <summary>https, or http for what was sent in the clear.</summary>
    public string Scheme { get; init; } = "https";

    /// <summary>The bodies, where recording them has been asked for.</summary>
    public RecordedBodies? Bodies { get; init; }
}
