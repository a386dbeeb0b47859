namespace PbiDiag.Services.Graph.Models;

public sealed record RemovePasswordBody
{
    public string? KeyId { get; init; }
}
