using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Linting;
using PbiDiag.Results;

namespace PbiDiag.Checks.Sources;

internal sealed class CredentialKindFit : Check
{
    private const string Source = Seen.Fabric + "connections";

    private static readonly Category[] Refusals = [Category.SourceCredential, Category.GatewayCredential, Category.SourcePermission, Category.SessionToken];

    public override string Id => "source-credential-kind";

    public override string Question => "Which kind of credential does the source have, and can that kind expire or fail unattended?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Sources, FactKind.SourceTest];

    internal override IReadOnlyList<Trouble> Finds => [SourceTrouble.CredentialEnded, SourceTrouble.CredentialKind];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (SasLint.EndIn(facts.Error?.Text) is { } end && end <= (facts.Times.FailedAt ?? facts.Now))
            return OfSignature(facts, end);
        if (facts.Source is not { What: { } source })
            return Words.Stating(facts, Finds) is { } words ? Words.Answer(facts, words) : CheckAnswer.Unknown("Which source it is about is not known.");
        var name = SourceTests.NameOf(source);
        var kind = source.CredentialType;
        Evidence[] seen = kind is { Length: > 0 } ? [Seen.In(Source, $"The credential of {name} is of the kind {kind}.", kind)] : [];
        if (Words.Stating(facts, Finds) is { } said)
            return Words.Answer(facts, said, seen) with { Subject = name };
        if (facts.SourceTest.Value is { Status: CredentialStatus.Valid } good)
            return CheckAnswer.Against(SourceTests.Evidence(name, good)) with { Subject = name };
        if (kind is not { Length: > 0 })
            return CheckAnswer.Unknown("No list that this identity may see tells the kind of the source's credential.", VerdictReader.MissingFor(source.Connectivity)) with { Subject = name };
        return (IsRefused(facts) ? OfRefusal(facts, source, kind, seen) : CheckAnswer.Silent($"The credential is of the kind {kind}, and nothing says that it was refused.", seen)) with { Subject = name };
    }

    // Of a text without a time nobody knows whether the signature had ended by then.
    private static CheckAnswer OfSignature(CaseFacts facts, DateTimeOffset end)
    {
        var seen = Seen.In(Seen.Text, $"The signature in the address ended at {Seen.Utc(end)}.", "se", end);
        return (facts.Times.FailedAt is null
            ? CheckAnswer.Fits(SourceTrouble.CredentialEnded, "The text does not say when it failed: the signature may have ended only after that.", seen)
            : CheckAnswer.Proves(SourceTrouble.CredentialEnded, seen)) with { Since = end };
    }

    private static CheckAnswer OfRefusal(CaseFacts facts, KnownSource source, string kind, Evidence[] seen) => kind.ToUpperInvariant() switch
    {
        "KEY" or "SAS" or "SHAREDACCESSSIGNATURE" =>
            CheckAnswer.Fits(SourceTrouble.CredentialEnded, "The source refuses it, and no service tells when a key was exchanged or a signature ends.", seen),
        "OAUTH2" when Words.AreOf(facts, Category.SessionToken) && !facts.Errors.Any(static error => error.Codes.Any(IsEntra)) =>
            CheckAnswer.Fits(SourceTrouble.CredentialEnded, "A token that was set through the API lives an hour and cannot be renewed; how this one was set, no service tells.", seen),
        "WINDOWS" when source.Connectivity == SourceConnectivity.Cloud =>
            CheckAnswer.Fits(SourceTrouble.CredentialKind, "A source in the cloud is reached without a gateway, where nothing can act as a Windows account.", seen),
        "BASIC" when source.Kind is { } type && TakesNoPassword(type) =>
            CheckAnswer.Fits(SourceTrouble.CredentialKind, $"{type} takes an organisational account and no bare password; what this one accepts, only its owner knows.", seen),
        "ANONYMOUS" =>
            CheckAnswer.Fits(SourceTrouble.CredentialKind, "The source asks for a credential; which kind it takes, only its owner knows.", seen),
        _ => CheckAnswer.Silent($"A credential of the kind {kind} can serve a refresh that nobody watches.", seen),
    };

    private static bool IsRefused(CaseFacts facts) =>
        facts.SourceTest.Value is { Status: CredentialStatus.Invalid or CredentialStatus.Expired } || (!facts.SourceTest.IsKnown && Words.AreOf(facts, Refusals));

    private static bool TakesNoPassword(string kind) => kind.ToUpperInvariant() is "SHAREPOINT" or "SHAREPOINTLIST" or "ONEDRIVE" or "SALESFORCE" or "DYNAMICSCRMONLINE" or "COMMONDATASERVICE";

    private static bool IsEntra(string code) => code.StartsWith("AADSTS", StringComparison.OrdinalIgnoreCase);
}
