namespace PbiDiag.Simulator.State;

/// <summary>Who a token speaks for, and what it says that they may do.</summary>
internal sealed record Principal(
    Guid ObjectId, AppRegistration? App, UserAccount? User, Resource Resource, string Audience,
    IReadOnlySet<string> Roles, IReadOnlySet<string> Scopes, DateTimeOffset Expires)
{
    public bool IsUser => User is not null;

    /// <summary>The name under which a scenario knows it.</summary>
    public string Name => User?.Name ?? App?.Name ?? ObjectId.ToString();

    public bool HasAny(IReadOnlyList<string> scopes, IReadOnlyList<string> roles) =>
        IsUser ? scopes.Any(Scopes.Contains) : roles.Any(Roles.Contains);
}
