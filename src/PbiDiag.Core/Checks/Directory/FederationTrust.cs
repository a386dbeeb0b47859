using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Directory;

internal sealed class FederationTrust : Check
{
    public override string Id => "federation-trust";

    public override string Question => "Is the domain federated, and do its federation settings and signing certificate hold?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AccountSignIns];

    internal override IReadOnlyList<Trouble> Finds => [DirectoryTrouble.FederationBroken];

    public override CheckAnswer Judge(CaseFacts facts) => Accounts.LoggedTrouble.Judge(facts, DirectoryTrouble.FederationBroken);
}
