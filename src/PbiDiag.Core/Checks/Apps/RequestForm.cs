using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Linting.Requests;
using PbiDiag.Results;

namespace PbiDiag.Checks.Apps;

internal sealed class RequestForm : Check
{
    public override string Id => "request-lint";

    public override string Question => "Is the authorize or token request well formed: grant, parameters, scope style, PKCE, code, endpoint version?";

    public override IReadOnlyList<FactKind> Needs => [];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.RequestMalformed];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Requests.Count == 0)
            return CheckAnswer.Unknown("The text holds no request to sign in; Test-PbiAuthRequest looks at one.");
        var wrong = RequestLint.Look(facts.Requests).Where(static finding => finding.Status == CheckStatus.Fail && !finding.Rule.StartsWith("secret", StringComparison.Ordinal)).ToList();
        if (wrong.Count == 0)
            return CheckAnswer.Silent("The request in the text is well formed, as far as can be told from it alone.");
        var meant = wrong.FindAll(finding => finding.Code.Any(code => Words.Hold(facts, code)));
        var evidence = (meant.Count > 0 ? meant : wrong).Select(static finding => Seen.In(Seen.Text, $"In the {finding.Request} request: {finding.Message}", finding.Parameter)).ToArray();
        return meant.Count > 0
            ? CheckAnswer.Proves(AppTrouble.RequestMalformed, evidence)
            : CheckAnswer.Fits(AppTrouble.RequestMalformed, "Whether that is what was refused, the code does not say.", evidence);
    }
}
