using PbiDiag.Facts.Directory;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>What the directory tells of the account behind a failure: the one that the error names, or else the model's owner.</summary>
internal sealed class AccountReader(DirectoryFacts directory, ItemReader item, CaseFacts known, CancellationToken cancellation)
{
    private static readonly FactKind[] OfAccount =
        [FactKind.Account, FactKind.DeletedAccount, FactKind.AccountGroups, FactKind.AccountSignIns, FactKind.AccountAudits, FactKind.Risk];

    private readonly Lazy<Task<Fact<Tied<string>>>> _name = new(() => FindNameAsync(directory, item, known, cancellation));

    public async Task<Tied<string>?> NameAsync(IReadOnlyCollection<FactKind> wanted) =>
        known.AccountName ?? (wanted.Any(OfAccount.Contains) ? (await _name.Value).Value : null);

    public async Task<Fact<User>> UserAsync() => await _name.Value is { Value: { } name }
        ? await directory.UserAsync(name.What, cancellation)
        : await UnnamedAsync<User>();

    public async Task<Fact<User>> DeletedAsync() => await UserAsync() switch
    {
        { IsKnown: true, Value: null } => await directory.DeletedUserAsync((await _name.Value).Value!.What, cancellation),
        { IsKnown: false } user => user,
        _ => FactOf.Answer<User>(null),
    };

    /// <summary>The name leads to both, so neither waits for the other.</summary>
    public async Task<Fact<IReadOnlyList<DirectoryObject>>> GroupsAsync()
    {
        var groups = await _name.Value is { Value: { } name } ? directory.UserGroupsAsync(name.What, cancellation) : null;
        return await OfIdAsync(_ => groups!);
    }

    public Task<Fact<IReadOnlyList<DirectoryAudit>>> AuditsAsync() => OfIdAsync(id => directory.AuditsAsync(id, cancellation));

    public Task<Fact<RiskyUser>> RiskAsync() => OfIdAsync(id => directory.RiskAsync(id, cancellation));

    public async Task<Fact<IReadOnlyList<SignInRow>>> SignInsAsync()
    {
        if (await _name.Value is not { Value: { } name })
            return await UnnamedAsync<IReadOnlyList<SignInRow>>();
        var query = new SignInQuery { User = name.What, ErrorCode = SignInCodes.Of(known.Errors) };
        // A refresh signs in without a person; whoever has only a text may have been one.
        var unattended = directory.SignInsAsync(SignInKind.NonInteractive, query, cancellation);
        var byPerson = known.Item is null ? directory.SignInsAsync(SignInKind.Interactive, query with { ErrorCode = null }, cancellation) : null;
        var rows = await unattended;
        if (byPerson is null || !rows.IsKnown)
            return rows;
        var others = await byPerson;
        return others.IsKnown ? FactOf.Answer<IReadOnlyList<SignInRow>>([.. rows.Value!.Concat(others.Value!).OrderByDescending(static row => row.CreatedDateTime)]) : others;
    }

    private async Task<Fact<T>> UnnamedAsync<T>() => await _name.Value is { IsKnown: false } unread
        ? FactOf.Unknown<T>(unread.Reason!, unread.Permission)
        : FactOf.Unknown<T>(NoName, null);

    private string NoName => known.Login is { } login
        ? $"The source names the login '{login}', and no account of the directory is known to be that."
        : known.HasOwnLogin ? $"The source is read with a login or key of its own ({known.Source!.What.CredentialType}): no service tells whose that is."
        : "Which account it is about is not known.";

    private async Task<Fact<T>> OfIdAsync<T>(Func<string, Task<Fact<T>>> ask)
    {
        var user = await UserAsync();
        return user switch
        {
            { IsKnown: false } => FactOf.Unknown<T>(user.Reason!, user.Permission),
            { Value.Id: { } id } => await ask(id),
            _ => FactOf.Unknown<T>("The account is not in the directory.", null),
        };
    }

    private static async Task<Fact<Tied<string>>> FindNameAsync(DirectoryFacts directory, ItemReader item, CaseFacts known, CancellationToken cancellation)
    {
        if (known.AccountName is { } named)
            return FactOf.Answer(named);
        if (known.Login is { } login)
            return LoginName.OfDomain(login) is var (domain, name) ? await directory.AccountOfLoginAsync(domain, name, cancellation) : FactOf.Answer<Tied<string>>(null);
        var owner = known.Item is null || known.HasOwnLogin ? null : (await item.ModelAsync()).Value?.ConfiguredBy;
        return FactOf.Answer(string.IsNullOrEmpty(owner) ? null : new Tied<string>(owner!, Tie.Owner));
    }
}
