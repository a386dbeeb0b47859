using PbiDiag.SignIn;
using System.Text.Json.Serialization;

namespace PbiDiag.Services.PowerBi.Models;

/// <summary>What a gateway stores to reach a source.</summary>
public sealed record CredentialDetails
{
    public string? CredentialType { get; init; }

    /// <summary>Plain text for cloud sources, encrypted with the gateway's key otherwise.</summary>
    public Secret? Credentials { get; init; }

    public string? EncryptedConnection { get; init; }

    public string? EncryptionAlgorithm { get; init; }

    public string? PrivacyLevel { get; init; }

    [JsonPropertyName("useCallerAADIdentity")]
    public bool? UseCallerAadIdentity { get; init; }

    public bool? UseEndUserOAuth2Credentials { get; init; }
}
