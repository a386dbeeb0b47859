using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Sources;

internal sealed class PermissionText : Check
{
    public override string Id => "source-permission-text";

    public override string Question => "Do the source's own words name the account and the missing right?";

    public override IReadOnlyList<FactKind> Needs => [];

    internal override IReadOnlyList<Trouble> Finds => [SourceTrouble.PermissionMissing, SourceTrouble.LoginDisabled, SourceTrouble.FirewallBlocks];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (Words.Stating(facts, Finds) is not { } said)
            return CheckAnswer.Silent("The source's words name no right that is missing.");
        var subject = facts.Source is { } source ? SourceTests.NameOf(source.What) : null;
        return Words.Answer(facts, said) with { Subject = subject };
    }
}
