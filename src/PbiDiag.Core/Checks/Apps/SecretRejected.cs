using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class SecretRejected : Check
{
    public override string Id => "secret-rejected";

    public override string Question => "What does the token endpoint answer when this secret is tried?";

    public override IReadOnlyList<FactKind> Needs => [];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.SecretWrong];

    // A diagnosis holds no secret to try: whoever has it tries it.
    public override CheckAnswer Judge(CaseFacts facts) =>
        CheckAnswer.Unknown($"Only who has the secret can try it: Test-AppSecret -AppId {facts.AppId?.What ?? "<the app's id>"} asks for it and tells what the token endpoint answers.");
}
