namespace PbiDiag.Recognition;

/// <summary>Where recognition stops, so that no input can take more than its share.</summary>
public static class RecognitionLimits
{
    /// <summary>The longest text that is taken as one error, in characters. Longer ones are logs: read them by path.</summary>
    public const int MaxTextLength = 64 * 1024 * 1024;

    /// <summary>How many different codes one text can yield.</summary>
    public const int MaxCodes = 64;

    /// <summary>How many inner exceptions or nested objects are followed.</summary>
    public const int MaxDepth = 32;

    /// <summary>The longest value that a field can take from a text, in characters.</summary>
    public const int MaxValueLength = 512;

    /// <summary>The longest entry of a log that is read as one error, in bytes.</summary>
    public const int MaxLogEntry = 32 * 1024;
}
