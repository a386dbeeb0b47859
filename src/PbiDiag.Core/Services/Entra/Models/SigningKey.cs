namespace PbiDiag.Services.Entra.Models;

public sealed record SigningKey
{
    public string? Kid { get; init; }
}
