namespace PbiDiag.Services.Http;

/// <summary>What a service said of its own failure.</summary>
/// <param name="Code">The most telling code; null when it gave none.</param>
/// <param name="Message">Its words, without the marks around personal content; null when it gave none.</param>
public sealed record ServiceError(string? Code, string? Message)
{
    public static ServiceError None { get; } = new(null, null);

    /// <summary>The id that the body itself carries.</summary>
    public string? RequestId { get; init; }

    /// <summary>Named details: codes, native codes, reasons.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; init; } = [];
}
