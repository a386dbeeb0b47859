namespace PbiDiag.Services.PowerBi.Models;

public sealed record ModifiedWorkspace
{
    public string? Id { get; init; }
}
