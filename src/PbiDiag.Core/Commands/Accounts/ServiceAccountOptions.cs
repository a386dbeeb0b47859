using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.Selection;

namespace PbiDiag.Commands.Accounts;

/// <summary>Which accounts, and what they are used for.</summary>
/// <param name="Accounts">User principal names or object ids.</param>
/// <param name="Connection">The sign-in to use.</param>
public sealed record ServiceAccountOptions(IReadOnlyList<AccountChoice> Accounts, ConnectionChoice Connection)
{
    /// <summary>A model that refreshes with the account's credential; null to look at those that the account owns.</summary>
    public ItemChoice? Model { get; init; }

    /// <summary>The name of a workspace that the account must have a role in.</summary>
    public string? Workspace { get; init; }

    /// <summary>How far back the sign-in log is read.</summary>
    public TimeSpan LookBack { get; init; } = TimeSpan.FromDays(7);
}
