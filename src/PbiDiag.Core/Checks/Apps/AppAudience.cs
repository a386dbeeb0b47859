using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class AppAudience : Check
{
    private const string OneTenant = "AzureADMyOrg";
    private static readonly string[] Shared = ["common", "organizations", "consumers"];

    public override string Id => "app-audience";

    public override string Question => "Does the registration's audience (single or multi-tenant) allow the authority that was used?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.AudienceNarrow];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AppSeen.Registration(facts, out var unread) is not { SignInAudience: { } audience } app)
            return unread;
        var authority = facts.Requests.Select(static request => request.Tenant).FirstOrDefault(static tenant => tenant is not null);
        var isShared = Shared.Contains(authority, StringComparer.OrdinalIgnoreCase);
        var isStated = Words.State(facts, AppTrouble.AudienceNarrow);
        var seen = Seen.In(AppSeen.Applications, $"{app.DisplayName} takes {(audience == OneTenant ? "accounts of its own tenant only" : audience)}{(authority is null ? "" : $", and the request goes to /{authority}")}.", audience);
        return (audience == OneTenant && (isShared || isStated) ? CheckAnswer.Proves(AppTrouble.AudienceNarrow, seen)
            : audience == OneTenant && authority is null ? CheckAnswer.Silent("The text does not hold the authority that was used.", seen)
            : isStated || authority is not null ? CheckAnswer.Against(seen)
            : CheckAnswer.Silent("That alone is no trouble.", seen)) with { Subject = app.DisplayName };
    }
}
