using PbiDiag.Checks.Sources;
using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Gateways;

internal sealed class GatewayReinstalled : Check
{
    // What is stored for a gateway is encrypted with its key: where it cannot be undone, the key is another one.
    private static readonly string[] Undone = ["could not be decrypted", "cannot be decrypted", "unable to decrypt", "failed to decrypt", "DecryptionError"];

    public override string Id => "gateway-reinstalled";

    public override string Question => "Did the gateway's id or key change, so that the stored credentials are void?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Gateway, FactKind.SourceTest];

    internal override IReadOnlyList<Trouble> Finds => [GatewayTrouble.GatewayReinstalled];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var name = facts.Gateway.Value?.Name ?? facts.Source?.What.Gateway;
        if (facts.SourceTest.Value is { Status: CredentialStatus.Valid } good)
            return CheckAnswer.Against(SourceTests.Evidence(SourceTests.NameOf(facts.Source!.What), good)) with { Subject = name };
        if (facts.Errors.FirstOrDefault(IsUndone) is { } error)
        {
            var said = Seen.In(Seen.Text, "The gateway says that it cannot decrypt the stored credential.", error.RootCauseCode ?? error.Code, error.Timestamp, error.RequestId);
            return (facts.IsLive && facts.Gateway.IsKnown
                ? CheckAnswer.Proves(GatewayTrouble.GatewayReinstalled, said)
                : CheckAnswer.Fits(GatewayTrouble.GatewayReinstalled, facts.Gateway.Reason ?? "Whether it still holds was not seen.", said)) with { Subject = name };
        }
        // A gateway that no list shows may be gone, or may be another administrator's: not seen is not gone.
        return facts.Gateway.IsKnown
            ? CheckAnswer.Silent("Neither the gateway nor the error speaks of another key.") with { Subject = name }
            : Seen.NotRead(facts.Gateway);
    }

    private static bool IsUndone(ErrorInfo error) => error.Text is { } text && Undone.Any(words => text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
}
