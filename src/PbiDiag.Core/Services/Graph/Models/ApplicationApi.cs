namespace PbiDiag.Services.Graph.Models;

public sealed record ApplicationApi
{
    public int? RequestedAccessTokenVersion { get; init; }

    public IReadOnlyList<PermissionScope>? Oauth2PermissionScopes { get; init; }
}
