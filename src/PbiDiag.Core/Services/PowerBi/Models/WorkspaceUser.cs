namespace PbiDiag.Services.PowerBi.Models;

public sealed record WorkspaceUser
{
    public string? Identifier { get; init; }

    public string? DisplayName { get; init; }

    public string? EmailAddress { get; init; }

    public string? GraphId { get; init; }

    public string? PrincipalType { get; init; }

    public string? GroupUserAccessRight { get; init; }

    public string? DatasetUserAccessRight { get; init; }
}
