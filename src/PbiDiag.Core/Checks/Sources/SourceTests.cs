using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Checks.Sources;

/// <summary>What the service's own test of a source says, whichever service made it: the checks that ask for it give one answer.</summary>
internal static class SourceTests
{
    /// <summary>What a refusal can say more exactly than that there was one.</summary>
    private static readonly Trouble[] Exact =
    [
        SourceTrouble.FirewallBlocks, SourceTrouble.LoginDisabled, SourceTrouble.TlsBroken, SourceTrouble.PermissionMissing, SourceTrouble.CredentialEnded,
        AccountTrouble.PasswordExpired,
    ];

    public static readonly IReadOnlyList<Trouble> Found =
    [
        SourceTrouble.LoginRefused, SourceTrouble.CredentialMissing, SourceTrouble.CredentialEnded, SourceTrouble.SourceUnreachable,
        SourceTrouble.FirewallBlocks, SourceTrouble.LoginDisabled, SourceTrouble.TlsBroken,
    ];

    public static CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.SourceTest is not { IsKnown: true, Value: { } verdict })
            return Seen.NotRead(facts.SourceTest);
        var name = NameOf(facts.Source!.What);
        var seen = Evidence(name, verdict);
        return Of(facts, verdict, seen) with { Subject = name };
    }

    public static string NameOf(KnownSource source) => $"{source.Kind} {source.Path}".Trim();

    public static Evidence Evidence(string name, SourceVerdict verdict)
    {
        var leaf = verdict.Error is { } error ? Words.Leaf(error) : null;
        return Seen.In(SourceOf(verdict), $"The test of {name} answers: {leaf?.Title ?? verdict.Reason}", leaf?.Code ?? verdict.Error?.Code ?? verdict.Status.ToString(), requestId: verdict.Error?.RequestId);
    }

    private static CheckAnswer Of(CaseFacts facts, SourceVerdict verdict, Evidence seen)
    {
        if ((Stated(verdict) ?? TroubleOf(verdict.Status)) is not { } trouble)
        {
            return verdict.Status != CredentialStatus.Valid ? CheckAnswer.Silent("The gateway is offline, so nothing is known of the source.", seen)
                // Another program can log in to the same database with a login of its own.
                : facts is { Subject: CaseSubject.None, Login: { } login }
                    ? CheckAnswer.Silent($"The credential of the connection is not refused now; whether {login} is its login, no service tells.", seen)
                    : CheckAnswer.Against(seen);
        }
        if (trouble == SourceTrouble.SourceUnreachable && !SaysUnreachable(verdict))
            return CheckAnswer.Silent("The source fails its test, in words that do not say why.", seen);
        // The test of some connectors sends less than a refresh does: https://learn.microsoft.com/power-bi/connect-data/service-gateway-onprem-tshoot
        return facts.Times is { FailedAt: null, FailingSince: null, LastSuccess: { } good }
            ? CheckAnswer.Fits(trouble, $"The last refresh, at {Seen.Utc(good)}, went well: the credential was refused since then, or only the test is.", seen)
            : CheckAnswer.Proves(trouble, seen);
    }

    private static Trouble? Stated(SourceVerdict verdict) =>
        verdict.Error is { } error && Words.Leaf(error) is { } leaf && TroubleTable.StatedBy(leaf) is { } stated && Exact.Contains(stated) ? stated : null;

    // Much that is wrong with a source comes as its plain failure, and only some of that is a source that does not answer.
    private static bool SaysUnreachable(SourceVerdict verdict) =>
        verdict.Error is null || Words.Leaf(verdict.Error) is not { } leaf || (!leaf.Envelope && leaf.Category is Category.SourceUnreachable or Category.Network);

    private static Trouble? TroubleOf(CredentialStatus status) => status switch
    {
        CredentialStatus.Invalid => SourceTrouble.LoginRefused,
        CredentialStatus.Missing => SourceTrouble.CredentialMissing,
        CredentialStatus.Expired => SourceTrouble.CredentialEnded,
        CredentialStatus.Unreachable => SourceTrouble.SourceUnreachable,
        _ => null,
    };

    private static string SourceOf(SourceVerdict verdict) => verdict.CheckedWith switch
    {
        CheckedWith.GatewayStatus => Seen.PowerBi + "gateways/datasources/status",
        CheckedWith.ConnectionTest => Seen.Fabric + "connections/testConnection",
        _ => Seen.PowerBi + "refreshes",
    };
}
