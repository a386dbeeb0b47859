using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Sources;

internal sealed class NetworkReach : Check
{
    private const string Source = "This machine";

    public override string Id => "network-reach";

    public override string Question => "Can the source's host be resolved, reached and does its TLS certificate hold, seen from here?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Reach, FactKind.SourceTest];

    internal override IReadOnlyList<Trouble> Finds => [SourceTrouble.SourceUnreachable, SourceTrouble.TlsBroken];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        // The service's own test starts where the refresh does.
        if (facts.SourceTest.Value is { Status: CredentialStatus.Unreachable })
            return SourceTests.Judge(facts);
        if (facts.Reach is not { IsKnown: true, Value: { } reach })
            return Seen.NotRead(facts.Reach);
        var place = FormattableString.Invariant($"{reach.Host}:{reach.Port}");
        return Of(facts, reach, place) with { Subject = facts.Source is { } source ? SourceTests.NameOf(source.What) : reach.Host };
    }

    private static CheckAnswer Of(CaseFacts facts, HostReach reach, string place)
    {
        if (reach.Addresses.Count == 0)
        {
            var seen = Seen.In(Source, $"The name {reach.Host} leads to no address: {reach.Problem}", reach.Host, facts.Now);
            // A name in the public cloud that nobody resolves, and an error that says the same, are one finding.
            return Words.AreOf(facts, Category.SourceUnreachable, Category.Network) && facts.IsLive
                ? CheckAnswer.Proves(SourceTrouble.SourceUnreachable, seen)
                : CheckAnswer.Fits(SourceTrouble.SourceUnreachable, "The name was asked for from here, not from where the refresh runs.", seen);
        }
        if (!reach.Connected)
        {
            return CheckAnswer.Fits(
                SourceTrouble.SourceUnreachable, "The way from here is not the way of the refresh.",
                Seen.In(Source, $"{place} takes no connection from here: {reach.Problem}", reach.Addresses[0], facts.Now));
        }
        return reach.TlsProblem is { } problem
            ? CheckAnswer.Fits(SourceTrouble.TlsBroken, "What this machine trusts is not all that the service trusts.", Seen.In(Source, $"The certificate of {place} does not hold here: {problem}", problem, facts.Now))
            : CheckAnswer.Silent("The host can be reached from here; whether the refresh's own way is open, that does not tell.", Seen.In(Source, $"{place} was reached from here.", reach.Addresses[0], facts.Now));
    }
}
