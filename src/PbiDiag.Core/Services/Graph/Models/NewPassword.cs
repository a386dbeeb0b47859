namespace PbiDiag.Services.Graph.Models;

public sealed record NewPassword
{
    public string? DisplayName { get; init; }

    public DateTimeOffset? EndDateTime { get; init; }
}
