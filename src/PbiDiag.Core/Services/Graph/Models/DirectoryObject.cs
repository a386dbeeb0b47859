using System.Text.Json.Serialization;

namespace PbiDiag.Services.Graph.Models;

public sealed record DirectoryObject
{
    [JsonPropertyName("@odata.type")]
    public string? ODataType { get; init; }

    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? Mail { get; init; }

    public string? AppId { get; init; }

    /// <summary>Of a directory role: the id that policies name it by.</summary>
    public string? RoleTemplateId { get; init; }
}
