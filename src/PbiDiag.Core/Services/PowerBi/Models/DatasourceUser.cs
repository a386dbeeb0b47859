namespace PbiDiag.Services.PowerBi.Models;

public sealed record DatasourceUser
{
    public string? Identifier { get; init; }

    public string? EmailAddress { get; init; }

    public string? DisplayName { get; init; }

    public string? PrincipalType { get; init; }

    public string? DatasourceAccessRight { get; init; }
}
