namespace PbiDiag.Simulator.Loading;

/// <summary>What the schema cannot say: a name that is used has to be given somewhere, and given once.</summary>
internal static class ScenarioReferences
{
    public static void Check(Scenario scenario, string file)
    {
        var users = Names("users", scenario.Users);
        var groups = Names("groups", scenario.Groups);
        var apps = Names("apps", scenario.Apps);
        var connections = Names("connections", scenario.Connections);
        var gateways = Names("gateways", scenario.Gateways);
        var capacities = Names("capacities", scenario.Capacities);
        Names("conditionalAccessPolicies", scenario.ConditionalAccessPolicies);
        Names("keyVaults", scenario.KeyVaults);
        Names("workspaces", scenario.Workspaces);
        apps.Add(scenario.Caller.App);
        var people = users.Concat(apps).Concat(groups).ToHashSet(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < scenario.Users.Count; i++)
            if (!scenario.Users[i].Name.Contains('@', StringComparison.Ordinal))
                throw new ScenarioException(file, $"$.users[{i}].name", $"a user principal name (with @), found \"{scenario.Users[i].Name}\"");
        for (var i = 0; i < scenario.Connections.Count; i++)
        {
            var connection = scenario.Connections[i];
            Need(gateways, connection.Gateway, $"$.connections[{i}].gateway", "the name of a gateway");
            Need(users, connection.Credential?.Account, $"$.connections[{i}].credential.account", "the name of a user");
            Need(apps, connection.Credential?.App, $"$.connections[{i}].credential.app", "the name of an app");
        }
        for (var i = 0; i < scenario.Workspaces.Count; i++)
        {
            var workspace = scenario.Workspaces[i];
            var path = $"$.workspaces[{i}]";
            Need(capacities, workspace.Capacity, path + ".capacity", "the name of a capacity");
            NeedAll(people, workspace.Users.Keys, path + ".users", "the name of a user, group or app");
            Names($"workspaces[{i}].models", workspace.Models);
            Names($"workspaces[{i}].dataflows", workspace.Dataflows);
            for (var m = 0; m < workspace.Models.Count; m++)
            {
                Need(people, workspace.Models[m].Owner, $"{path}.models[{m}].owner", "the name of a user or app");
                NeedAll(connections, workspace.Models[m].Connections, $"{path}.models[{m}].connections", "the name of a connection");
            }
            for (var d = 0; d < workspace.Dataflows.Count; d++)
                NeedAll(connections, workspace.Dataflows[d].Connections, $"{path}.dataflows[{d}].connections", "the name of a connection");
        }
        for (var i = 0; i < scenario.Groups.Count; i++)
            NeedAll(people, scenario.Groups[i].Members, $"$.groups[{i}].members", "the name of a user, group or app");
        for (var i = 0; i < scenario.Apps.Count; i++)
            NeedAll(people, scenario.Apps[i].Owners, $"$.apps[{i}].owners", "the name of a user or app");
        for (var i = 0; i < scenario.SignIns.Count; i++)
            Need(users, scenario.SignIns[i].User, $"$.signIns[{i}].user", "the name of a user");

        HashSet<string> Names(string list, IEnumerable<Named> things)
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var index = 0;
            foreach (var thing in things)
            {
                if (!names.Add(thing.Name)) throw new ScenarioException(file, $"$.{list}[{index}].name", $"a name that is not used yet, found \"{thing.Name}\"");
                index++;
            }
            return names;
        }

        void NeedAll(HashSet<string> known, IEnumerable<string> names, string path, string what)
        {
            foreach (var name in names) Need(known, name, path, what);
        }

        void Need(HashSet<string> known, string? name, string path, string what)
        {
            if (name is not null && !known.Contains(name)) throw new ScenarioException(file, path, $"{what}, found \"{name}\"");
        }
    }
}
