namespace PbiDiag.Results;

/// <summary>Whether running it again can help.</summary>
public enum Retry
{
    /// <summary>The same request will fail again, for ever.</summary>
    Never,

    /// <summary>Only once somebody has mended the cause.</summary>
    AfterFix,

    /// <summary>After a pause, without any change.</summary>
    AfterDelay,

    /// <summary>At once.</summary>
    Yes,
}
