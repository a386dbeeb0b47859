namespace PbiDiag.Services.PowerBi.Models;

public sealed record ScanBody
{
    public IReadOnlyList<string>? Workspaces { get; init; }
}
