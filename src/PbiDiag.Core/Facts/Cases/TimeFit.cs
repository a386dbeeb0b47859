namespace PbiDiag.Facts.Cases;

/// <summary>How a change lies to the failures that it may have caused.</summary>
public enum TimeFit
{
    /// <summary>Too little is known of the runs or of the change.</summary>
    Unknown,

    /// <summary>A good run came after it, so it broke nothing.</summary>
    BeforeGoodRun,

    /// <summary>Between the last good run and the first failure.</summary>
    Fits,

    /// <summary>The failures were there already.</summary>
    AfterFailure,
}
