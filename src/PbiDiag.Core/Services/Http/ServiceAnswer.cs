using System.Text;

namespace PbiDiag.Services.Http;

/// <summary>An answer, read to its end.</summary>
public sealed record ServiceAnswer(int Status, ReadOnlyMemory<byte> Body, string Path)
{
    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string? Location { get; init; }

    public string? OperationId { get; init; }

    public string? ErrorInfo { get; init; }

    /// <summary>By the service's own clock.</summary>
    public DateTimeOffset? Date { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public string Text => Encoding.UTF8.GetString(Body.ToArray());
}
