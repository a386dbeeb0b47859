using PbiDiag.Commands.Contexts;

namespace PbiDiag.Commands.Apps;

/// <summary>Which app, and what it is meant for.</summary>
public sealed record AppRegistrationOptions(string AppId, ConnectionChoice Connection)
{
    public string? RedirectUri { get; init; }

    /// <summary>web, spa or public.</summary>
    public string? Platform { get; init; }

    /// <summary>The authority that the app signs in with: common, organizations, or a tenant.</summary>
    public string? Authority { get; init; }

    /// <summary>Name or id of a workspace that it must have a role in.</summary>
    public string? Workspace { get; init; }
}
