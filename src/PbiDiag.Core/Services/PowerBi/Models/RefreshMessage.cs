namespace PbiDiag.Services.PowerBi.Models;

public sealed record RefreshMessage
{
    public string? Code { get; init; }

    public string? Message { get; init; }

    public string? Type { get; init; }
}
