using PbiDiag.Commands.Contexts;

namespace PbiDiag.Commands.Apps;

/// <summary>How an app gets a new secret.</summary>
public sealed record UpdateSecretOptions(string AppId, ConnectionChoice Connection)
{
    public TimeSpan ValidFor { get; init; } = TimeSpan.FromDays(180);

    public string? Name { get; init; }

    public string? VaultName { get; init; }

    /// <summary>Without it: the new secret's own name.</summary>
    public string? SecretName { get; init; }

    /// <summary>Names or ids of connections and gateway sources that sign in as the app.</summary>
    public IReadOnlyList<string> Connections { get; init; } = [];

    public bool RemoveOld { get; init; }

    /// <summary>How long to wait until the new one works.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);
}
