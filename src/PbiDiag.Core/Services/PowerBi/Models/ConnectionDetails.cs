namespace PbiDiag.Services.PowerBi.Models;

/// <summary>Where a source is. Which fields are there depends on its kind.</summary>
public sealed record ConnectionDetails
{
    public string? Server { get; init; }

    public string? Database { get; init; }

    public string? Url { get; init; }

    public string? Path { get; init; }

    public string? Kind { get; init; }

    public string? Account { get; init; }

    public string? Domain { get; init; }

    public string? EmailAddress { get; init; }

    public string? LoginServer { get; init; }

    public string? ClassInfo { get; init; }
}
