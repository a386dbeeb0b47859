namespace PbiDiag.Services.Graph.Models;

public sealed record DeviceDetail
{
    public string? DeviceId { get; init; }

    public string? DisplayName { get; init; }

    public string? OperatingSystem { get; init; }

    public string? Browser { get; init; }

    public bool? IsCompliant { get; init; }

    public bool? IsManaged { get; init; }

    public string? TrustType { get; init; }
}
