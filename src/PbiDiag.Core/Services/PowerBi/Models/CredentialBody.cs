namespace PbiDiag.Services.PowerBi.Models;

public sealed record CredentialBody
{
    public CredentialDetails? CredentialDetails { get; init; }
}
