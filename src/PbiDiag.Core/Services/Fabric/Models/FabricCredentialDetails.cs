namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricCredentialDetails
{
    public string? CredentialType { get; init; }

    public string? SingleSignOnType { get; init; }

    public string? ConnectionEncryption { get; init; }

    public bool? SkipTestConnection { get; init; }
}
