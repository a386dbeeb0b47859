using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class KeysChanged : Check
{
    private static readonly string[] Activities = ["Certificates and secrets", "Add service principal credentials", "Remove service principal credentials"];

    public override string Id => "app-key-change";

    public override string Question => "Were secrets, certificates or signing keys of the app changed shortly before the failure?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App, FactKind.AppAudits, FactKind.AppSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.KeysChanged, AppTrouble.SecretStale];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.App is not { IsKnown: true, Value: { } found })
            return Seen.NotRead(facts.App);
        var audit = (facts.AppAudits.Value ?? []).FirstOrDefault(one => IsOfKeys(one) && AppSeen.IsBetween(facts, one.ActivityDateTime));
        var made = found.Registration.Value is { } app ? HeldCredentials.Of(app).FirstOrDefault(key => AppSeen.IsBetween(facts, key.Start)) : null;
        var seen = new List<Evidence>();
        if (audit is not null)
            seen.Add(Seen.In(Seen.Graph + "auditLogs/directoryAudits", $"{audit.ActivityDisplayName?.Trim()} of {found.Name} at {Seen.Utc(audit.ActivityDateTime)}, by {Who(audit)}.", audit.ActivityDisplayName?.Trim(), audit.ActivityDateTime, audit.CorrelationId));
        if (made is not null)
            seen.Add(Seen.In(AppSeen.Applications, $"The {made.Type.ToString().ToLowerInvariant()} '{made.Name}' of {found.Name} was made at {Seen.Utc(made.Start)}.", made.KeyId, made.Start));
        if (seen.Count == 0)
            return facts.AppAudits.IsKnown ? Nothing(facts, found.Name) : Seen.NotRead(facts.AppAudits);
        seen.Add(Seen.In(SignInRows.Source, $"It last went well at {Seen.Utc(AppSeen.LastGood(facts))}.", time: AppSeen.LastGood(facts)));
        // A change beside what stays valid breaks nothing: only a code that refuses the credential itself makes it the cause.
        var isRefused = Words.StatedBy(facts) is { } stated && (stated == AppTrouble.SecretWrong || stated == AppTrouble.CertificateInvalid);
        // A new secret, and the one that is sent is none of the app's any more: the caller has the one from before.
        var isStale = made?.Type == AppCredentialType.Secret && Words.State(facts, AppTrouble.SecretWrong);
        return (isRefused ? CheckAnswer.Proves(isStale ? AppTrouble.SecretStale : AppTrouble.KeysChanged, [.. seen])
            : CheckAnswer.Fits(AppTrouble.KeysChanged, "Whether the caller's credential was the one that was changed, the text does not say.", [.. seen])) with { Subject = found.Name, Since = audit?.ActivityDateTime ?? made?.Start };
    }

    private static CheckAnswer Nothing(CaseFacts facts, string? name) => AppSeen.LastGood(facts) is null
        ? CheckAnswer.Silent("When it last went well is not known, so no change can be placed.")
        : CheckAnswer.Silent("The log shows no change of the app's keys between what last went well and the failure.") with { Subject = name };

    private static bool IsOfKeys(DirectoryAudit audit) => Activities.Any(activity => audit.ActivityDisplayName?.IndexOf(activity, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string Who(DirectoryAudit audit) => audit.InitiatedBy?.User?.UserPrincipalName ?? audit.InitiatedBy?.App?.DisplayName ?? "somebody";
}
