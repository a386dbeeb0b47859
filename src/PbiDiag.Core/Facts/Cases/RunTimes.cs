namespace PbiDiag.Facts.Cases;

/// <summary>When it last went well, since when it fails, and whether it has gone well since.</summary>
public sealed record RunTimes
{
    // The clocks of two services differ, and a run that began before a change can end after it.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When that one began; null where that is not told.</summary>
    public DateTimeOffset? LastSuccessStart { get; init; }

    /// <summary>The first failure of the row.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>The first good run after the failure.</summary>
    public DateTimeOffset? NextSuccess { get; init; }

    public int? Streak { get; init; }

    public bool IsOver => NextSuccess is not null;

    /// <summary>Until when all was well for sure: a run that has read what it needs goes well whatever changes before its end.</summary>
    public DateTimeOffset? GoodUntil => LastSuccessStart ?? LastSuccess;

    /// <summary>A change counts only if it lies between the last good run and the failure.</summary>
    public TimeFit Fit(DateTimeOffset? change) =>
        change is not { } time || (FailingSince ?? FailedAt) is not { } failed ? TimeFit.Unknown
        : GoodUntil is { } good && time <= good ? TimeFit.BeforeGoodRun
        : time > failed + Tolerance ? TimeFit.AfterFailure
        : GoodUntil is null ? TimeFit.Unknown
        : TimeFit.Fits;
}
