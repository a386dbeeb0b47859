using System.Globalization;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>Whether the app can sign in at all, by what its registration says.</summary>
internal static class IdentityChecks
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    public static IEnumerable<CheckResult> All(CheckSheet checks, AppFacts facts, AppRegistrationOptions options, DateTimeOffset now) =>
    [
        checks.From(facts.App.Principal, "app-enabled", principal => Enabled(checks, principal)),
        checks.From(facts.App.Registration, "app-audience", app => Audience(checks, app, options.Authority)),
        checks.From(facts.App.Registration, "token-version", app => Version(checks, app)),
        checks.From(facts.App.Registration, "credentials", app => Credentials(checks, app, facts, now)),
        .. options.RedirectUri is { } uri ? [checks.From(facts.App.Registration, "app-redirect-uri", app => Redirect(checks, app, uri, options.Platform))] : Array.Empty<CheckResult>(),
        checks.From(facts.Owners, "owners", owners => owners is { Count: > 0 }
            ? checks.Pass("owners", $"Owners: {owners.Count}.", [.. owners.Select(static owner => owner.UserPrincipalName ?? owner.DisplayName ?? "")])
            : checks.Warn("owners", "Nobody owns the app: nobody is told before its secrets end.", "App registrations > the app > Owners: add two people or more.")),
        checks.From(facts.KeyChanges, "app-key-change", changes => Changes(checks, changes ?? [], now)),
        checks.From(facts.App.Registration, "secret-stale", app => checks.From(facts.SignIns, "secret-stale", rows => Stale(checks, SecretUse.Of(app?.PasswordCredentials ?? [], rows ?? [], now)))),
    ];

    private static CheckResult Enabled(CheckSheet checks, ServicePrincipal? principal) => principal switch
    {
        { AccountEnabled: true } => checks.Pass("app-enabled", "Sign-in is allowed."),
        { AccountEnabled: false } => checks.Fail("app-enabled", "The enterprise app is disabled for sign-in (AADSTS7000112).", "Enterprise applications > the app > Properties: allow users to sign in."),
        _ => checks.NotChecked("app-enabled", "The directory does not say whether it is enabled."),
    };

    private static CheckResult Audience(CheckSheet checks, Application? app, string? authority)
    {
        const string Name = "app-audience";
        if (app?.SignInAudience is not { } audience)
            return checks.NotChecked(Name, "The app is registered in another tenant, where its audience can be read.");
        var isShared = authority?.ToLowerInvariant() is "common" or "organizations";
        return audience == "AzureADMyOrg" && isShared
            ? checks.Fail(Name, $"The app is for this tenant only, and signs in at /{authority} (AADSTS50194).", "Use the tenant's id in the authority, or make the app multi-tenant.", audience)
            : checks.Pass(Name, authority is null ? $"The app takes {audience}." : $"The app takes {audience}, which fits /{authority}.", audience);
    }

    private static CheckResult Version(CheckSheet checks, Application? app) => app is null
        ? checks.NotChecked("token-version", "The app is registered in another tenant.")
        : checks.Pass("token-version", $"Tokens for the app itself are of version {(app.Api?.RequestedAccessTokenVersion ?? 1).ToString(CultureInfo.InvariantCulture)}.0. Both endpoints can be used to call Power BI.");

    private static CheckResult Credentials(CheckSheet checks, Application? app, AppFacts facts, DateTimeOffset now)
    {
        const string Name = "credentials";
        if (app is null)
            return checks.NotChecked(Name, "The app is registered in another tenant, where its credentials are.");
        List<HeldCredential> held = [.. HeldCredentials.Of(app), .. facts.App.Principal.Value is { } principal ? HeldCredentials.Of(principal) : [], .. (facts.Federated.Value ?? []).Select(HeldCredentials.Of)];
        held.RemoveAll(static one => one.Type == AppCredentialType.SamlSigning);
        var valid = held.Where(one => one.IsValid(now)).ToList();
        var evidence = held.Select(one => $"{one.Type} '{one.Name}' ends {one.End?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never"}").ToArray();
        if (valid.Count == 0 && !facts.Federated.IsKnown)
            return checks.NotChecked(Name, "No secret or certificate is valid, and whether there are federated credentials could not be asked.", facts.Federated.Permission);
        if (valid.Count == 0)
            return checks.Fail(Name, held.Count == 0 ? "The app has no credential." : "All credentials of the app have ended.", $"Make a new one: Update-AppSecret -AppId {app.AppId}", evidence);
        var last = valid.Max(static one => one.End ?? DateTimeOffset.MaxValue);
        return last < now.AddDays(new CredentialLimits().CriticalDays)
            ? checks.Warn(Name, $"The last valid credential ends in {CredentialStates.DaysLeft(last, now)} days.", $"Make a new one: Update-AppSecret -AppId {app.AppId}", evidence)
            : checks.Pass(Name, $"{valid.Count} of {held.Count} are valid by their dates. Test-AppSecret proves one.", evidence);
    }

    private static CheckResult Redirect(CheckSheet checks, Application? app, string asked, string? platform)
    {
        const string Name = "app-redirect-uri";
        if (app is null)
            return checks.NotChecked(Name, "The app is registered in another tenant, where its redirect URIs are.");
        var match = RedirectMatch.Of(app, asked);
        if (!match.Fits)
            return checks.Fail(Name, match.Describe() + " (AADSTS50011)", $"Register exactly {asked}, or send {match.Nearest}.", [.. match.Differences.Select(static difference => difference.ToString())]);
        return platform is null || platform.Equals(match.Platform, StringComparison.OrdinalIgnoreCase)
            ? checks.Pass(Name, match.Describe())
            : checks.Fail(Name, $"It is registered under {match.Platform} and not under {platform}.", $"Remove it there and add it under {platform}.");
    }

    private static CheckResult Changes(CheckSheet checks, IReadOnlyList<DirectoryAudit> audits, DateTimeOffset now)
    {
        var changes = audits.Where(audit => audit.ActivityDateTime > now - Lately && audit.ActivityDisplayName?.IndexOf("Certificates and secrets", StringComparison.OrdinalIgnoreCase) >= 0).ToList();
        return changes.Count == 0
            ? checks.Pass("app-key-change", "No secret or certificate was changed in the last seven days.")
            : checks.Warn("app-key-change", $"Secrets or certificates were changed {changes.Count} times in the last seven days.", "See that every caller has the new one.", [.. changes.Select(static change => UtcDay(change.ActivityDateTime))]);
    }

    private static CheckResult Stale(CheckSheet checks, SecretUse use)
    {
        const string Name = "secret-stale";
        var fix = $"Give every caller the secret '{use.Newest?.DisplayName}', made {UtcDay(use.Newest?.StartDateTime)}; Test-AppSecret proves it.";
        return use.State switch
        {
            SecretUseState.NoSignIn => checks.NotChecked(Name, "The log holds no sign-in of the app in the last seven days."),
            SecretUseState.KeyNotTold => checks.NotChecked(Name, "The log does not say with which secret the app signs in, or it uses none."),
            SecretUseState.Refused => checks.Fail(Name, $"A caller uses a secret that is wrong or has ended (AADSTS{use.Row?.Status?.ErrorCode}, {UtcDay(use.Row?.CreatedDateTime)}), with no good sign-in since.", fix),
            SecretUseState.Older => checks.Warn(Name, $"A caller still signs in with '{use.Used?.DisplayName}', which ends {UtcDay(use.Used?.EndDateTime)}; the newest is '{use.Newest?.DisplayName}'.", fix, $"last sign-in {UtcDay(use.Row?.CreatedDateTime)}"),
            _ => checks.Pass(Name, $"The last sign-in, {UtcDay(use.Row?.CreatedDateTime)}, was with the newest secret."),
        };
    }

    private static string UtcDay(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
