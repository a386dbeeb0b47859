using System.Text.Json.Serialization;

namespace PbiDiag.Services.PowerBi.Models;

public sealed record ActivityEvent
{
    public string? Id { get; init; }

    public DateTimeOffset? CreationTime { get; init; }

    public string? Operation { get; init; }

    public string? Activity { get; init; }

    public string? Workload { get; init; }

    public string? UserId { get; init; }

    public string? UserKey { get; init; }

    public int? UserType { get; init; }

    public string? OrganizationId { get; init; }

    [JsonPropertyName("ClientIP")]
    public string? ClientIp { get; init; }

    public string? WorkspaceId { get; init; }

    [JsonPropertyName("WorkSpaceName")]
    public string? WorkspaceName { get; init; }

    public string? DatasetId { get; init; }

    public string? DatasetName { get; init; }

    public string? DataflowId { get; init; }

    public string? ItemName { get; init; }

    public string? ObjectId { get; init; }

    public string? GatewayId { get; init; }

    public string? DatasourceId { get; init; }

    public bool? IsSuccess { get; init; }

    public string? RequestId { get; init; }

    public string? ActivityId { get; init; }
}
