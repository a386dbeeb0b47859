using System.Globalization;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Refreshes;

/// <summary>The options that make a refresh an enhanced one.</summary>
public static class EnhancedOptions
{
    /// <summary>Null where none is set: an ordinary refresh works on shared capacity too.</summary>
    public static RefreshOptions? Of(string? type, IReadOnlyList<string>? objects, TimeSpan? timeout, int? maxParallelism, string? commitMode, int? retryCount) =>
        (type, objects, timeout, maxParallelism, commitMode, retryCount) is (null, null, null, null, null, null) ? null : new RefreshOptions
        {
            Type = type,
            CommitMode = commitMode,
            MaxParallelism = maxParallelism,
            RetryCount = retryCount,
            Timeout = timeout?.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture),
            Objects = objects?.Select(Object).ToList(),
        };

    private static RefreshObject Object(string text) =>
        text.IndexOf('/') is >= 0 and var at ? new RefreshObject { Table = text.Substring(0, at), Partition = text.Substring(at + 1) } : new RefreshObject { Table = text };
}
