namespace PbiDiag.Services.Graph.Models;

public sealed record SignInLocation
{
    public string? City { get; init; }

    public string? State { get; init; }

    public string? CountryOrRegion { get; init; }
}
