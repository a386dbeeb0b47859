using System.Globalization;
using PbiDiag.Commands.Apps;
using PbiDiag.Facts.Accounts;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Accounts;

/// <summary>What an account is, and whether what was stored of it still fits.</summary>
internal static class AccountChecks
{
    private static readonly string[] SignInWords = ["password", "session", "RefreshToken"];

    public static IEnumerable<CheckResult> All(CheckSheet checks, AccountAnswers answers) =>
    [
        checks.From(answers.User, "account-enabled", user => Enabled(checks, user!)),
        checks.From(answers.User, "account-type", user => Kind(checks, user!)),
        checks.From(answers.User, "password-changed", user => Changed(checks, answers, "password-changed", "password", user!.LastPasswordChangeDateTime,
            "Store the new password: Update-PbiDataSourceCredential -Credential (Get-Credential) -Refresh.")),
        checks.From(answers.User, "sessions-revoked", user => Changed(checks, answers, "sessions-revoked", "sessions", user!.SignInSessionsValidFromDateTime,
            "Sign in again as the account: model settings > Data source credentials > Edit credentials. No interface can do it for an OAuth2 credential.")),
        checks.From(answers.SignIns, "sign-in-log", signIns => Log(checks, signIns!)),
        checks.From(answers.Risk, "account-risk", risk => Risk(checks, risk)),
    ];

    private static CheckResult Enabled(CheckSheet checks, User user) => user.AccountEnabled switch
    {
        true => checks.Pass("account-enabled", "Sign-in is allowed."),
        false => checks.Fail("account-enabled", "Sign-in is blocked (AADSTS50057).", user.OnPremisesSyncEnabled == true
            ? "Enable it in the on-premises directory: a synced account is switched there." : "Entra admin center > Users > the account: enable it."),
        null => checks.NotChecked("account-enabled", "The directory does not say whether it is enabled."),
    };

    private static CheckResult Kind(CheckSheet checks, User user)
    {
        var type = user.UserType ?? "of an unknown type";
        var home = user.OnPremisesSyncEnabled == true ? "synced: its password is changed on premises" : "cloud only";
        var evidence = new[] { $"userType {user.UserType ?? "not said"}", $"onPremisesSyncEnabled {(user.OnPremisesSyncEnabled == true ? "true" : "not set")}" };
        return string.Equals(user.UserType, "Guest", StringComparison.OrdinalIgnoreCase)
            ? checks.Warn("account-type", $"It is a guest ({home}): it signs in at its own tenant, whose policies and passwords are not seen from here.", "Use a member account, or better a service principal, for unattended refreshes.", evidence)
            : checks.Pass("account-type", $"It is {(user.UserType is null ? type : "a " + type.ToLowerInvariant())}, {home}.", evidence);
    }

    private static CheckResult Changed(CheckSheet checks, AccountAnswers answers, string name, string what, DateTimeOffset? changed, string fix)
    {
        var happened = what == "password" ? "The password was last changed on" : "Sessions from before this time are refused:";
        if (changed is not { } at)
            return checks.NotChecked(name, $"The directory does not say when its {what} last changed.");
        var stored = answers.Choice.CredentialStored;
        var models = answers.Models.Value ?? [];
        var known = models.Where(static model => model is { IsKnown: true }).ToList();
        string[] evidence = [$"{happened} {At(at)}", .. stored is { } time ? [$"Stored on {At(time)}"] : Array.Empty<string>(), .. models.Select(Describe), .. Audits(answers)];
        // Named models show the credential itself; owned ones only what the account is responsible for.
        var verdict = new StoredTimes(stored, answers.ModelsAreNamed ? known.Max(static model => model.LastGood) : null).Judge(at);
        switch (verdict)
        {
            case ChangeSince.GoodSince or ChangeSince.BeforeStored:
                return checks.Pass(name, verdict == ChangeSince.GoodSince ? $"{happened} {At(at)}, and a named model has refreshed well since." : $"{happened} {At(at)}, before the credential was stored.", evidence);
            case ChangeSince.AfterStored when known.Exists(model => model.LastGood >= at):
                return checks.Warn(name, $"{happened} {At(at)}, after the credential was stored. Yet models that it owns have refreshed well since: they may sign in otherwise.", fix, evidence);
            case ChangeSince.AfterStored:
                return checks.Fail(name, $"{happened} {At(at)}, after the credential was stored: what is stored fits no more.", fix, evidence);
            case ChangeSince.AfterLastGood:
                return checks.Warn(name, $"{happened} {At(at)}, after the last good refresh: likely the cause.", fix, evidence);
        }
        var behind = known.Where(model => model.LastGood is null || model.LastGood < at).ToList();
        if (behind.Exists(static model => model.LastGood is not null))
            return checks.Warn(name, $"{happened} {At(at)}, after the last good refresh of {behind.Count} of the {known.Count} models that it owns: likely the cause where they use its credential.", fix, evidence);
        if (known.Count > 0 && behind.Count == 0 && known.Count == models.Count)
            return checks.Pass(name, $"{happened} {At(at)}, and every model that it owns has refreshed well since.", evidence);
        return checks.NotChecked(
            name,
            $"{happened} {At(at)}. " + (answers.Models.IsKnown ? "There is no good refresh to compare with." : $"The models that it owns could not be read: {answers.Models.Reason}"),
            answers.Models.Permission,
            answers.Models.Permission is null ? "Say when the credential was stored (-CredentialStored), or name a model that uses it (-Dataset)." : null) with { Evidence = TextList.Of(evidence) };
    }

    /// <summary>Who changed it; that the log could not be read changes no answer.</summary>
    private static IEnumerable<string> Audits(AccountAnswers answers) => answers.Audits.IsKnown
        ? answers.Audits.Value!.Where(static audit => IsAboutSignIn(audit.ActivityDisplayName))
            .Select(static audit => $"{At(audit.ActivityDateTime)} {audit.ActivityDisplayName}, by {audit.InitiatedBy?.User?.UserPrincipalName ?? audit.InitiatedBy?.App?.DisplayName ?? "an unknown hand"}")
        : [AppFailures.NeedsPermission("Who changed it", answers.Audits.Permission, answers.Audits.Reason)];

    private static bool IsAboutSignIn(string? activity) => activity is not null && SignInWords.Any(word => activity.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static CheckResult Log(CheckSheet checks, AccountSignIns signIns)
    {
        var failures = signIns.Failures;
        string[] evidence = [.. failures.Take(5).Select(static row => $"{At(row.CreatedDateTime)} AADSTS{row.Status?.ErrorCode} {row.AppDisplayName}: {row.Status?.FailureReason}")];
        if (signIns.Rows.Count == 0)
            return checks.NotChecked("sign-in-log", "The log holds no sign-in of the account in this time: a password that a gateway uses at a database leaves none.");
        if (failures.Count == 0)
            return checks.Pass("sign-in-log", $"None of {signIns.Rows.Count} sign-ins failed.");
        var open = failures.Where(row => !signIns.IsOver(row)).ToList();
        var codes = string.Join(", ", failures.Select(static row => "AADSTS" + row.Status?.ErrorCode).Distinct());
        return open.Count > 0
            ? checks.Fail("sign-in-log", $"{failures.Count} of {signIns.Rows.Count} sign-ins failed ({codes}), the last without a good one since.", "Get-PbiSignInFailure -User with this name shows each with its cause and fix.", evidence)
            : checks.Warn("sign-in-log", $"{failures.Count} of {signIns.Rows.Count} sign-ins failed ({codes}); each was followed by a good one.", "Get-PbiSignInFailure -User with this name shows each.", evidence);
    }

    private static CheckResult Risk(CheckSheet checks, RiskyUser? risk)
    {
        const string Name = "account-risk";
        if (risk is null || risk.RiskState is "remediated" or "dismissed" or "confirmedSafe" or "none")
            return checks.Pass(Name, risk is null ? "It is not among the risky users." : $"Its risk is {risk.RiskState}.");
        var message = $"It is a risky user: level {risk.RiskLevel}, state {risk.RiskState}, since {At(risk.RiskLastUpdatedDateTime)}.";
        const string Fix = "Entra admin center > Protection > Risky users: the security team looks into it and dismisses or remediates it. Until then risk policies can stop it (AADSTS530031, 53003).";
        return risk.RiskLevel == "high" || risk.RiskState == "confirmedCompromised" ? checks.Fail(Name, message, Fix) : checks.Warn(Name, message, Fix);
    }

    private static string Describe(OwnedModel model) => !model.IsKnown ? $"{model.Name}: its refreshes could not be read" : model.LastGood is { } good ? $"{model.Name}: last good refresh {At(good)}" : $"{model.Name}: no good refresh is kept";

    internal static string At(DateTimeOffset? time) => time is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC" : "an unknown time";
}
