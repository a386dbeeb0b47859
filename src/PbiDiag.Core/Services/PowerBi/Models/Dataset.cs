using System.Text.Json.Serialization;

namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A semantic model.</summary>
public sealed record Dataset
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The owner, by user principal name.</summary>
    public string? ConfiguredBy { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    /// <summary>Only the admin API fills it.</summary>
    public string? WorkspaceId { get; init; }

    public string? TargetStorageMode { get; init; }

    public string? WebUrl { get; init; }

    public bool? IsRefreshable { get; init; }

    public bool? IsOnPremGatewayRequired { get; init; }

    public bool? IsEffectiveIdentityRequired { get; init; }

    [JsonPropertyName("addRowsAPIEnabled")]
    public bool? AddRowsApiEnabled { get; init; }
}
