namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>What keeps a person out, by device code as in a browser.</summary>
internal static class PersonTrouble
{
    public static string App(SignInBench bench, string what) => what == "unknown app" ? Guid.NewGuid().ToString() : bench.ClientId;

    public static string? Tenant(string what) => what == "wrong tenant" ? Guid.NewGuid().ToString() : null;

    public static void Arrange(SignInBench bench, string what)
    {
        if (bench.Spoil(what))
            return;
        switch (what)
        {
            case "declined": bench.Tenant.Scenario.Caller.User = null; break;
            case "disabled account": bench.Person.Enabled = false; break;
            case "blocked by policy": bench.Block(person: true); break;
            case "not assigned": bench.App.AssignmentRequired = true; break;
            case "missing consent": bench.App.DelegatedPermissions = []; break;
        }
    }
}
