namespace PbiDiag.Services.Graph.Models;

public sealed record AddPasswordBody
{
    public NewPassword? PasswordCredential { get; init; }
}
