using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Loading;

/// <summary>Fills a tenant with as many things as the scenario's size asks for, the same ones for the same seed.</summary>
internal static class SizeFiller
{
    private static readonly string[] Kinds = ["SQL", "SQL", "Oracle", "PostgreSql", "SharePoint", "OData", "AzureBlobs", "Snowflake"];

    public static void Fill(Scenario scenario)
    {
        if (scenario.Size is not { } size) return;
        var ids = new Ids(scenario.Seed);
        var now = scenario.Clock.Now!.Value;
        FillUsers(scenario, size);
        FillModels(scenario, size);
        FillApps(scenario, size, ids, now);
        FillSignIns(scenario, size, ids, now);
        foreach (var vault in scenario.KeyVaults)
            for (var i = 0; i < size.VaultSecrets; i++)
                vault.Secrets.Add(new VaultSecret { Name = $"secret-{i:00000}", Expires = now.AddDays(100 + i % 200) });
    }

    private static void FillUsers(Scenario scenario, SizeSettings size)
    {
        for (var i = 0; i < size.Users; i++)
            scenario.Users.Add(new UserAccount { Name = $"user{i:00000}@{scenario.Tenant.Domain}" });
        if (size.Models > 0 && scenario.Users.Count == 0) scenario.Users.Add(new UserAccount { Name = "bi.owner@" + scenario.Tenant.Domain });
    }

    private static void FillModels(Scenario scenario, SizeSettings size)
    {
        if (size.Models == 0) return;
        var connections = size.Connections ?? Math.Max(1, size.Models / 8);
        var gateways = size.Gateways ?? Math.Max(1, connections / 50);
        for (var i = 0; i < gateways; i++)
            scenario.Gateways.Add(new Gateway { Name = $"Gateway {i:0000}", KeyBits = i % 4 == 3 ? 1024 : 2048 });
        for (var i = 0; i < connections; i++)
        {
            // The broken ones are spread evenly over all.
            var broken = size.BrokenConnections > 0 && (long)(i + 1) * size.BrokenConnections / connections > (long)i * size.BrokenConnections / connections;
            var kind = Kinds[i % Kinds.Length];
            scenario.Connections.Add(new Connection
            {
                Name = $"Source {i:00000}",
                Kind = kind,
                Gateway = i % 3 == 2 ? null : $"Gateway {i % gateways:0000}",
                Trouble = broken ? (i % 2 == 0 ? SourceTrouble.LoginFailed : SourceTrouble.AccessUnauthorized) : null,
            });
        }
        var workspaces = size.Workspaces ?? Math.Max(1, size.Models / 100);
        var added = Enumerable.Range(0, workspaces).Select(i => new Workspace { Name = $"Workspace {i:00000}", Capacity = size.Capacity }).ToList();
        for (var i = 0; i < size.Models; i++)
        {
            added[i % workspaces].Models.Add(new SemanticModel
            {
                Name = $"Model {i:00000}", Connections = [$"Source {i % connections:00000}"], History = size.Refreshes,
            });
        }
        scenario.Workspaces.AddRange(added);
    }

    private static void FillApps(Scenario scenario, SizeSettings size, Ids ids, DateTimeOffset now)
    {
        var made = 0d;
        for (var i = 0; i < size.Apps; i++)
        {
            var app = new AppRegistration { Name = $"App {i:00000}" };
            made += size.CredentialsPerApp;
            for (var c = 0; made >= 1; c++, made--)
            {
                var end = now.AddDays(ids.Number("days", $"{i}/{c}", 700) - 60);
                if (c % 2 == 0) app.Secrets.Add(new AppSecret { Name = $"secret {c}", End = end });
                else app.Certificates.Add(new AppCertificate { Name = $"CN=app{i:00000}", End = end, Thumbprint = ids.Of("thumbprint", $"{i}/{c}").ToString("N") + "00000000" });
            }
            scenario.Apps.Add(app);
        }
    }

    private static void FillSignIns(Scenario scenario, SizeSettings size, Ids ids, DateTimeOffset now)
    {
        for (var i = 0; i < size.SignIns; i++)
        {
            var user = scenario.Users.Count == 0 ? null : scenario.Users[ids.Number("user", $"{i}", scenario.Users.Count)].Name;
            scenario.SignIns.Add(new SignInRow
            {
                At = now.AddSeconds(-30 * (i + 1)), User = user, Kind = i % 3 == 0 ? SignInKind.NonInteractive : SignInKind.Interactive,
            });
        }
    }
}
