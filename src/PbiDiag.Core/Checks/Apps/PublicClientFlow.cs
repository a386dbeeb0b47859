using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Credentials;

namespace PbiDiag.Checks.Apps;

internal sealed class PublicClientFlow : Check
{
    private static readonly string[] Flows = ["password", "device_code", "urn:ietf:params:oauth:grant-type:device_code"];

    private const string MissingProof = "AADSTS7000218";

    public override string Id => "app-public-client";

    public override string Question => "Does the registration allow the flow that was used: public client, implicit, device code?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.PublicClientOff];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AppSeen.Registration(facts, out var unread) is not { } app)
            return unread;
        var used = facts.Requests.Select(static request => request["grant_type"]).FirstOrDefault(grant => Flows.Contains(grant));
        var isAllowed = app.IsFallbackPublicClient == true;
        var seen = Seen.In(AppSeen.Applications, $"{app.DisplayName} {(isAllowed ? "allows" : "does not allow")} public client flows.", $"isFallbackPublicClient {app.IsFallbackPublicClient}");
        return (used is null && !isAllowed && Words.Hold(facts, MissingProof) && !HeldCredentials.Of(app).Any(held => held.IsValid(AppSeen.Moment(facts)))
            ? CheckAnswer.Fits(AppTrouble.PublicClientOff, "The text does not say which flow was used.", seen, Seen.In(AppSeen.Applications, $"{app.DisplayName} has no secret or certificate that it could have sent."))
            : used is null ? CheckAnswer.Silent("The text does not say which flow was used.", seen)
            : isAllowed ? CheckAnswer.Against(seen)
            : CheckAnswer.Proves(AppTrouble.PublicClientOff, seen, Seen.In(Seen.Text, $"The request is of the grant {used}, which brings no proof of the app.", used))) with { Subject = app.DisplayName };
    }
}
