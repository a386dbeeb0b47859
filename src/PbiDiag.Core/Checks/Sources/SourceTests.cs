using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Checks.Sources;

/// <summary>What the service's own test of a source says, whichever service made it.</summary>
internal static class SourceTests
{
    public static CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.SourceTest is not { IsKnown: true, Value: { } verdict })
            return Seen.NotRead(facts.SourceTest);
        var source = facts.Source!.What;
        var name = $"{source.Kind} {source.Path}".Trim();
        var seen = Seen.In(
            SourceOf(verdict), $"The test of {name} answers: {verdict.Reason}", verdict.Error?.RootCauseCode ?? verdict.Error?.Code ?? verdict.Status.ToString(), requestId: verdict.Error?.RequestId);
        return TroubleOf(verdict.Status) is { } trouble ? CheckAnswer.Proves(trouble, seen) with { Subject = name }
            : verdict.Status == CredentialStatus.Valid ? CheckAnswer.Against(seen) with { Subject = name }
            : CheckAnswer.Silent("The gateway is offline, so nothing is known of the source.", seen) with { Subject = name };
    }

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
