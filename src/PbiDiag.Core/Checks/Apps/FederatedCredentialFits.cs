using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class FederatedCredentialFits : Check
{
    private const string Source = Seen.Graph + "applications/federatedIdentityCredentials";

    public override string Id => "federated-credential";

    public override string Question => "Is there a federated credential whose issuer, subject and audience equal those of the token, to the letter?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App, FactKind.FederatedCredentials, FactKind.AppSignIns];

    public override CaseSubject Subject => CaseSubject.App;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.FederationDiffers];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.FederatedCredentials is not { IsKnown: true, Value: { } trusts })
            return Seen.NotRead(facts.FederatedCredentials);
        var name = facts.App.Value?.Name;
        var isStated = Words.State(facts, AppTrouble.FederationDiffers);
        var row = SignInRows.Failed(facts.AppSignIns.Value ?? [], facts).FirstOrDefault(static row => Words.StatedBy(row) == AppTrouble.FederationDiffers);
        if (!isStated && row is null)
            return CheckAnswer.Silent("Nothing shows that the app signs in with a token of another issuer.") with { Subject = name };
        if (trusts.Count == 0)
            return CheckAnswer.Proves(AppTrouble.FederationDiffers, Seen.In(Source, $"{name} has no federated credential at all.")) with { Subject = name };
        var (part, value) = Presented(facts, row);
        if (value is null)
            return CheckAnswer.Silent("What the token names is not in the text.", [.. trusts.Select(trust => Tell(trust, name))]) with { Subject = name };
        if (trusts.FirstOrDefault(trust => Parts(trust, part).Contains(value, StringComparer.Ordinal)) is { } same)
            return (row is not null && !isStated ? CheckAnswer.Silent("A federated credential fits now.", Tell(same, name)) : CheckAnswer.Against(Tell(same, name))) with { Subject = name };
        return CheckAnswer.Proves(
            AppTrouble.FederationDiffers,
            [Seen.In(row is null ? Seen.Text : SignInRows.Source, $"The token names the {part} '{value}', and no federated credential of {name} has it to the letter.", value, row?.CreatedDateTime), .. trusts.Select(trust => Tell(trust, name))]) with { Subject = name };
    }

    private static (string Part, string? Value) Presented(CaseFacts facts, SignInRow? row)
    {
        var text = facts.Error?.Text;
        foreach (var part in new[] { "subject", "issuer", "audience" })
            if (QuotedWords.After(text, $"assertion {part}") is { } value)
                return (part, value);
        return ("subject", facts.Token?.Subject ?? (row?.Status?.AdditionalDetails is { } details && details.StartsWith("subject ", StringComparison.OrdinalIgnoreCase) ? details.Substring("subject ".Length).Trim() : null)
            ?? QuotedWords.After(row?.Status?.FailureReason, "assertion subject"));
    }

    private static IReadOnlyList<string> Parts(FederatedCredential trust, string part) => part switch
    {
        "issuer" => trust.Issuer is { } issuer ? [issuer] : [],
        "audience" => trust.Audiences ?? [],
        _ => trust.Subject is { } subject ? [subject] : [],
    };

    private static Evidence Tell(FederatedCredential trust, string? app) =>
        Seen.In(Source, $"The federated credential '{trust.Name}' of {app} takes issuer {trust.Issuer}, subject {trust.Subject}, audience {string.Join(", ", trust.Audiences ?? [])}.", trust.Subject);
}
