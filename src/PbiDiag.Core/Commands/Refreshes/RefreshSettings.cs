using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Refreshes;

/// <summary>How a refresh is run.</summary>
public sealed record RefreshSettings
{
    /// <summary>Anything in it makes the refresh an enhanced one; null for an ordinary one.</summary>
    public RefreshOptions? Enhanced { get; init; }

    public bool Wait { get; init; }

    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How often it is started again when the catalogue says that a retry helps.</summary>
    public int Retries { get; init; }

    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan FirstPoll { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(15);
}
