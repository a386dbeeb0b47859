using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Loading;

/// <summary>Gives everything that a scenario leaves out a healthy and plausible value.</summary>
internal sealed class ScenarioCompleter(Scenario scenario)
{
    private readonly Ids _ids = new(scenario.Seed);
    private readonly DateTimeOffset _now = scenario.Clock.Now!.Value;

    public void Complete()
    {
        scenario.Tenant.Id ??= _ids.Of("tenant", scenario.Tenant.Domain);
        CallerCompleter.Complete(scenario, _ids);
        foreach (var user in scenario.Users) Complete(user);
        foreach (var group in scenario.Groups) group.Id ??= _ids.Of("group", group.Name);
        foreach (var app in scenario.Apps) Complete(app);
        foreach (var policy in scenario.ConditionalAccessPolicies)
        {
            policy.Id ??= _ids.Of("policy", policy.Name);
            policy.Created ??= policy.Modified is { } changed && changed < _now.AddDays(-400) ? changed : _now.AddDays(-400);
            policy.Modified ??= policy.Created;
        }
        foreach (var capacity in scenario.Capacities) capacity.Id ??= _ids.Of("capacity", capacity.Name);
        foreach (var gateway in scenario.Gateways) Complete(gateway);
        foreach (var connection in scenario.Connections) ConnectionCompleter.Complete(connection, scenario, _ids, _now);
        foreach (var workspace in scenario.Workspaces) Complete(workspace);
        foreach (var vault in scenario.KeyVaults) Complete(vault);
        for (var i = 0; i < scenario.SignIns.Count; i++)
        {
            scenario.SignIns[i].Id ??= _ids.Of("sign-in", $"{i}");
            scenario.SignIns[i].CorrelationId ??= _ids.Of("sign-in correlation", $"{i}");
        }
        for (var i = 0; i < scenario.DirectoryAudits.Count; i++)
            scenario.DirectoryAudits[i].CorrelationId ??= _ids.Of("audit correlation", $"{i}");
    }

    private void Complete(UserAccount user)
    {
        user.Id ??= _ids.Of("user", user.Name);
        user.DisplayName ??= string.Join(' ', user.Name.Split('@')[0].Split('.', '_', '-')
            .Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        user.Password ??= "Pw." + _ids.Of("password", user.Name).ToString("N")[..12];
        user.Created ??= _now.AddDays(-900);
        user.PasswordChanged ??= _now.AddDays(-60);
        user.SessionsValidFrom ??= user.PasswordChanged;
        user.LastSignIn ??= _now.AddHours(-3);
    }

    private void Complete(AppRegistration app)
    {
        app.DisplayName ??= app.Name;
        app.AppId ??= _ids.Of("app", app.Name);
        app.Id ??= _ids.Of("application object", app.Name);
        app.ServicePrincipalId ??= _ids.Of("service principal", app.Name);
        app.Created ??= _now.AddDays(-500);
        foreach (var secret in app.Secrets.Concat(app.ServicePrincipalSecrets)) Complete(secret, app);
        foreach (var certificate in app.Certificates.Concat(app.ServicePrincipalCertificates).Concat(app.SamlCertificates))
        {
            certificate.KeyId ??= _ids.Of("certificate", $"{app.Name}/{certificate.Name}");
            certificate.End ??= _now.AddDays(300);
            certificate.Start ??= certificate.End.Value.AddDays(-365) is var start && start < _now ? start : _now.AddDays(-30);
        }
    }

    private void Complete(AppSecret secret, AppRegistration app)
    {
        secret.KeyId ??= _ids.Of("secret", $"{app.Name}/{secret.Name}");
        secret.Value ??= _ids.Secret("secret value", $"{app.Name}/{secret.Name}");
        secret.End ??= _now.AddDays(300);
        secret.Start ??= secret.End.Value.AddDays(-365) is var start && start < _now ? start : _now.AddDays(-30);
    }

    private void Complete(Gateway gateway)
    {
        gateway.Id ??= _ids.Of("gateway", gateway.Name);
        if (gateway.Members.Count == 0 && gateway.Kind != GatewayKind.VirtualNetwork)
            gateway.Members.Add(new GatewayMember { Name = gateway.Name });
        foreach (var member in gateway.Members)
        {
            member.Id ??= member == gateway.Members[0] ? gateway.Id : _ids.Of("gateway member", $"{gateway.Name}/{member.Name}");
            member.Version ??= gateway.Version;
        }
    }

    private void Complete(Workspace workspace)
    {
        workspace.Id ??= _ids.Of("workspace", workspace.Name);
        var owner = workspace.Owner
            ?? workspace.Users.Where(user => user.Value >= WorkspaceRole.Member).Select(user => user.Key).FirstOrDefault(IsUser)
            ?? scenario.Users.FirstOrDefault(user => user.Enabled && user.Deleted is null)?.Name
            ?? scenario.Caller.App;
        foreach (var model in workspace.Models)
        {
            model.Id ??= _ids.Of("model", $"{workspace.Name}/{model.Name}");
            model.Owner ??= owner;
            model.Created ??= _now.AddDays(-200);
            if (model.Schedule.Times.Count == 0)
                model.Schedule.Times.Add(Spread(_ids.Number("schedule", $"{workspace.Name}/{model.Name}", 48)));
        }
        foreach (var flow in workspace.Dataflows)
        {
            flow.Id ??= _ids.Of("dataflow", $"{workspace.Name}/{flow.Name}");
            flow.Owner ??= owner;
        }
    }

    private static string Spread(int halfHour) => FormattableString.Invariant($"{halfHour / 2:00}:{halfHour % 2 * 30:00}");

    private bool IsUser(string name) => scenario.Users.Exists(user => user.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private void Complete(KeyVault vault)
    {
        foreach (var secret in vault.Secrets)
        {
            secret.Value ??= _ids.Secret("vault", $"{vault.Name}/{secret.Name}");
            secret.Created ??= _now.AddDays(-90);
        }
    }
}
