using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class RedirectRegistered : Check
{
    private static readonly string[] Marks = ["redirect URI", "reply URL", "reply address", "redirect_uri"];

    public override string Id => "app-redirect-uri";

    public override string Question => "Is the redirect URI of the request among the registered ones, to the letter?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App, FactKind.AppSignIns];

    public override CaseSubject Subject => CaseSubject.App;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.RedirectDiffers];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AppSeen.Registration(facts, out var unread) is not { } app)
            return unread;
        var row = Logged(facts);
        if (Asked(facts, row) is not { } asked)
            return CheckAnswer.Silent("The redirect URI of the request is not in the text.") with { Subject = app.DisplayName };
        var match = RedirectMatch.Of(app, asked);
        var seen = Seen.In(AppSeen.Applications, $"The request asks to be answered at {asked}. {match.Describe()}", asked);
        return (match.Fits ? CheckAnswer.Against(seen)
            : row is null ? CheckAnswer.Proves(AppTrouble.RedirectDiffers, seen)
            : CheckAnswer.Proves(AppTrouble.RedirectDiffers, seen, SignInRows.Tell(row))) with { Subject = app.DisplayName };
    }

    private static string? Asked(CaseFacts facts, SignInRow? row) =>
        facts.Requests.Select(static request => request["redirect_uri"]).FirstOrDefault(static uri => uri is not null)
        ?? QuotedWords.After(facts.Error?.Text, Marks)
        ?? (Words.AreOf(facts, Category.RedirectUri) ? QuotedWords.Addresses(facts.Error?.Text).FirstOrDefault() : null)
        ?? QuotedWords.After(row?.Status?.FailureReason, Marks);

    // What the log says counts where it is of the same code, or where somebody asks about the app without an error.
    private static SignInRow? Logged(CaseFacts facts) => SignInRows.Failed(facts.AppSignIns.Value ?? [], facts)
        .FirstOrDefault(row => (facts.Errors.Count == 0 || Ties.SameCode(row, facts)) && QuotedWords.After(row.Status?.FailureReason, Marks) is not null);
}
