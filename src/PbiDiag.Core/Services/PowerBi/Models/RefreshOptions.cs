namespace PbiDiag.Services.PowerBi.Models;

/// <summary>The body that starts a refresh. Anything but the notify option makes it an enhanced one.</summary>
public sealed record RefreshOptions
{
    public string? NotifyOption { get; init; }

    public string? Type { get; init; }

    public string? CommitMode { get; init; }

    public int? MaxParallelism { get; init; }

    public int? RetryCount { get; init; }

    /// <summary>As hh:mm:ss.</summary>
    public string? Timeout { get; init; }

    public IReadOnlyList<RefreshObject>? Objects { get; init; }

    public bool? ApplyRefreshPolicy { get; init; }

    public string? EffectiveDate { get; init; }
}
