using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Workspaces;

internal sealed class ModelOwner : Check
{
    private const string Source = Seen.Graph + "users";
    private const string NotHis = "The refresh can use a credential that is not the owner's.";

    public override string Id => "model-owner";

    public override string Question => "Who owns the model, and is that account still able to act?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Model, FactKind.Account, FactKind.WorkspaceUsers];

    public override CaseSubject Subject => CaseSubject.Model;

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.OwnerUnfit];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (!facts.Model.IsKnown)
            return Seen.NotRead(facts.Model);
        if (facts.Model.Value?.ConfiguredBy is not { Length: > 0 } owner)
            return CheckAnswer.Silent("The service names no owner of it.");
        if (!owner.Contains('@'))
            return CheckAnswer.Silent($"It is owned by {owner}, which is no account of a person.") with { Subject = owner };
        return Of(facts, owner) with { Subject = owner };
    }

    private static CheckAnswer Of(CaseFacts facts, string owner)
    {
        if (!Roles.Is(facts.AccountName?.What, owner) && !Roles.Is(facts.Account.Value?.UserPrincipalName, owner))
            return CheckAnswer.Silent($"{owner} owns it; the error is of {facts.AccountName?.What}.");
        if (!facts.Account.IsKnown)
            return Seen.NotRead(facts.Account);
        if (facts.Account.Value is not { } user)
            return Unfit(facts, Seen.In(Source, $"{owner}, who owns the model, is not in the directory.", owner));
        if (user.AccountEnabled == false)
            return Unfit(facts, Seen.In(Source, $"The account of {owner}, who owns the model, is disabled.", "accountEnabled: false"));
        var enabled = Seen.In(Source, $"The account of {owner}, who owns the model, is enabled.", "accountEnabled: true");
        if (facts.WorkspaceUsers is not { IsKnown: true, Value: { } users })
            return CheckAnswer.Unknown(facts.WorkspaceUsers.Reason!, facts.WorkspaceUsers.Permission);
        if (Roles.Of(users, owner, user.Id) is { } role)
            return Roles.MayRefresh(role) ? CheckAnswer.Against(enabled, Roles.Shown(owner, role, facts)) : Unfit(facts, Roles.Shown(owner, role, facts));
        return Roles.Groups(users).Count > 0
            ? CheckAnswer.Silent($"{owner} has no role of their own in the workspace; a group that has one may have the account in it.", enabled)
            : facts is { Errors.Count: 0, Times: { LastSuccess: not null, FailingSince: null } }
                ? CheckAnswer.Silent($"{owner} has no role in the workspace, and the model is refreshed well with what is stored.", enabled)
            : Unfit(facts, Seen.In(Roles.Source, $"{owner}, who owns the model, has no role in its workspace any more.", owner));
    }

    // Asked about the model, that is what is wrong with it; of a failure it is the cause only where the error speaks of the owner.
    private static CheckAnswer Unfit(CaseFacts facts, Results.Evidence seen) => facts.Errors.Count == 0 || Words.State(facts, RefreshTrouble.OwnerUnfit)
        ? CheckAnswer.Proves(RefreshTrouble.OwnerUnfit, seen)
        : CheckAnswer.Fits(RefreshTrouble.OwnerUnfit, NotHis, seen);
}
