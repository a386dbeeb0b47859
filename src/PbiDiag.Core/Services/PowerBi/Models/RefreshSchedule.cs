namespace PbiDiag.Services.PowerBi.Models;

public sealed record RefreshSchedule
{
    public IReadOnlyList<string>? Days { get; init; }

    public IReadOnlyList<string>? Times { get; init; }

    public bool? Enabled { get; init; }

    public string? LocalTimeZoneId { get; init; }

    public string? NotifyOption { get; init; }
}
