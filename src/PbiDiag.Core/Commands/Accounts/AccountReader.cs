using System.Text.Json;
using PbiDiag.Facts;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Directory;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Accounts;

/// <summary>Asks about accounts: what holds for all of them once, the accounts themselves by twenties.</summary>
internal sealed class AccountReader(ServiceCaller caller, ServiceAccountOptions options, Fact<IReadOnlyList<OwnedModel>>? named, CancellationToken cancellation)
{
    private const int MostRows = 500;
    private const int MostAudits = 50;
    private const int AuditDays = 30;
    private static readonly SignInKind[] Kinds = [SignInKind.Interactive, SignInKind.NonInteractive];

    private readonly GraphClient _graph = new(caller);
    private readonly Lazy<Task<Fact<IReadOnlyList<ConditionalAccessPolicy>>>> _policies = new(() => Ask.ForAllAsync(() => new GraphClient(caller).ListPoliciesAsync(cancellation), GraphPermissions.Policies));
    private readonly Lazy<Task<Fact<WorkspaceRoles>>> _roles = new(() => WorkspaceRoles.ReadAsync(caller, cancellation));
    private readonly Lazy<Task<Fact<OwnedModels>>> _owned = new(() => OwnedModels.ReadAsync(caller, cancellation));

    public async Task<IReadOnlyList<Fact<User>>> ReadUsersAsync(IReadOnlyList<AccountChoice> accounts)
    {
        var answers = await Ask.ForAsync(() => _graph.GetUsersAsync([.. accounts.Select(static account => account.Name)], cancellation), GraphPermissions.Users);
        return answers.Value is { } all
            ? [.. all.Select(Read)]
            : [.. accounts.Select(_ => answers.Select(static _ => (User?)null))];
    }

    /// <summary>The account among those deleted lately, which have their id before their name.</summary>
    public async Task<User?> FindDeletedAsync(string name)
    {
        var deleted = await Ask.ForAllAsync(() => _graph.ListDeletedUsersAsync(cancellation), GraphPermissions.Users);
        return (deleted.Value ?? []).FirstOrDefault(user => string.Equals(user.Id, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(user.UserPrincipalName, user.Id?.Replace("-", "") + name, StringComparison.OrdinalIgnoreCase));
    }

    public async Task<AccountAnswers> ReadAsync(AccountChoice account, Fact<User> user)
    {
        var id = user.Value?.Id ?? account.Name;
        var licences = Ask.ForAllAsync(() => _graph.ListLicencesAsync(id, cancellation), GraphPermissions.Users);
        var memberships = Ask.ForAllAsync(() => _graph.ListUserGroupsAsync(id, cancellation), GraphPermissions.GroupMembers);
        var risk = user.Value?.Id is { } known
            ? Ask.ForAsync(() => _graph.GetRiskAsync(known, cancellation), GraphPermissions.Risk)
            : Task.FromResult(user.Select(static _ => (RiskyUser?)null));
        var signIns = ReadSignInsAsync(id);
        var audits = user.Value is { SignInSessionsValidFromDateTime: { } changed } && changed > caller.Services.Clock.UtcNow.AddDays(-AuditDays)
            ? Ask.ForAllAsync(() => _graph.Logs.ListAuditsAsync($"targetResources/any(t: t/id eq '{id}')", MostAudits, cancellation), GraphPermissions.AuditLog)
            : Task.FromResult(FactOf.Answer<IReadOnlyList<DirectoryAudit>>([]));
        return new AccountAnswers(account, user)
        {
            Policies = await _policies.Value,
            Roles = await _roles.Value,
            Models = named ?? await OwnedAsync(user),
            ModelsAreNamed = named is not null,
            Licences = await licences,
            Memberships = (await memberships).Select(static groups => AccountMemberships.Of(groups ?? [])),
            Risk = await risk,
            SignIns = await signIns,
            Audits = await audits,
        };
    }

    private static Fact<User> Read(ServiceAnswer answer) => answer.Status switch
    {
        404 => FactOf.Answer<User>(null),
        401 or 403 => FactOf.Unknown<User>("Graph does not let this identity read users.", GraphPermissions.Users),
        _ when !answer.IsSuccess => FactOf.Unknown<User>($"Graph answered {answer.Status}.", null),
        _ => FactOf.Answer(JsonSerializer.Deserialize(answer.Body.Span, GraphJson.Default.User)),
    };

    private Task<Fact<AccountSignIns>> ReadSignInsAsync(string user) => Ask.ForAsync(
        async () =>
        {
            var query = new SignInQuery { User = user, After = caller.Services.Clock.UtcNow - options.LookBack };
            var read = await Task.WhenAll(Kinds.Select(kind => FirstAsync(SignInLog.ListAsync(caller, kind, query, MostRows, cancellation))));
            return AccountSignIns.Of(read.SelectMany(static rows => rows));
        },
        GraphPermissions.SignIns);

    private async Task<Fact<IReadOnlyList<OwnedModel>>> OwnedAsync(Fact<User> user)
    {
        if (user.Value?.UserPrincipalName is not { } name)
            return user.Select(static _ => (IReadOnlyList<OwnedModel>)[]);
        var owned = await _owned.Value;
        return owned.Value is { } models ? FactOf.Answer(await models.OfAsync(name, cancellation)) : owned.Select(static _ => (IReadOnlyList<OwnedModel>)[]);
    }

    private static async Task<List<SignInRow>> FirstAsync(IAsyncEnumerable<SignInRow> rows)
    {
        var first = new List<SignInRow>();
        await foreach (var row in rows)
        {
            first.Add(row);
            if (first.Count == MostRows)
                break;
        }
        return first;
    }
}
