using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>Whether an app may sign in with a secret.</summary>
internal static class AppCredentials
{
    /// <summary>Why not, or nothing; since tells from when on it was refused.</summary>
    public static AadError? Refusal(TenantState tenant, AppRegistration app, string secret, DateTimeOffset now, out DateTimeOffset since)
    {
        var client = app.AppId.ToString()!;
        var recently = tenant.Scenario.Clock.Now!.Value.AddHours(-36);
        since = recently;
        if (StateRefusal(tenant, app) is { } refusal)
        {
            since = app.Deleted ?? recently;
            return refusal;
        }
        var matching = Matching(app, secret, now);
        if (matching is null)
        {
            // A secret that replaced the one in use tells since when that one is wrong.
            since = app.Secrets.Concat(app.ServicePrincipalSecrets).Select(other => other.Start!.Value).Where(start => start > now.AddDays(-30) && start < now)
                .DefaultIfEmpty(recently).Max();
            return AadErrors.SecretWrong(client);
        }
        if (matching.End > now) return null;
        since = matching.End!.Value;
        return AadErrors.SecretExpired(client);
    }

    public static AppSecret? Matching(AppRegistration app, string secret, DateTimeOffset now) =>
        app.Secrets.Concat(app.ServicePrincipalSecrets).FirstOrDefault(known => known.Value == secret && known.Start <= now && known.UsableFrom <= now);

    /// <summary>Why no credential of the app is taken, whatever it is.</summary>
    public static AadError? StateRefusal(TenantState tenant, AppRegistration app)
    {
        var client = app.AppId.ToString()!;
        var name = tenant.Scenario.Tenant.DisplayName;
        if (app.Deleted is not null) return AadErrors.AppNotFound(client, name);
        if (app.Kind == AppKind.RegistrationOnly) return AadErrors.NoServicePrincipal(client, name);
        return app.Enabled ? null : AadErrors.AppDisabled(client, app.DisplayName!);
    }
}
