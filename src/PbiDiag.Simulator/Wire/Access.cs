namespace PbiDiag.Simulator.Wire;

/// <summary>What a token must hold to make a call: one of the scopes (delegated), one of the roles (application).</summary>
internal sealed record Access(bool Anonymous, IReadOnlyList<string> Scopes, IReadOnlyList<string> Roles, bool Admin = false)
{
    public static readonly Access None = new(true, [], []);

    public static readonly Access AnyToken = new(false, [], []);

    public static Access Scope(params string[] scopes) => new(false, scopes, []);

    /// <summary>A Power BI or Fabric admin call: a Fabric administrator, or an app through the tenant setting.</summary>
    public static Access AdminOnly(params string[] scopes) => new(false, scopes, [], Admin: true);

    /// <summary>The same names as scope and as application role, as Microsoft Graph has it.</summary>
    public static Access Permission(params string[] names) => new(false, names, names);
}
