using System.Collections.Concurrent;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;
using PbiDiag.Services.Entra;
using PbiDiag.Services.Entra.Models;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Facts.Directory;

/// <summary>The directory as one command has asked it so far: each thing is read once and shared by all that want to know.</summary>
public sealed class DirectoryFacts
{
    private const int MostRows = 50;
    private const int ShortestName = 3;

    private readonly ServiceCaller _caller;
    private readonly Once<string, Fact<User>> _users;
    private readonly ConcurrentDictionary<string, User> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Once<string, Fact<IReadOnlyList<User>>> _logins;
    private readonly Once<string, Fact<IReadOnlyList<DirectoryObject>>> _userGroups;
    private readonly Once<string, Fact<IReadOnlyList<DirectoryObject>>> _principalGroups;
    private readonly Once<(SignInKind Kind, SignInQuery Query), Fact<IReadOnlyList<SignInRow>>> _signIns;
    private readonly Once<string, Fact<IReadOnlyList<DirectoryAudit>>> _audits;
    private readonly Once<string, Fact<IReadOnlyList<ConditionalAccessPolicy>>> _policies;
    private readonly Once<string, Fact<RiskyUser>> _risks;
    private readonly Once<string, Fact<FoundApp>> _apps;
    private readonly Once<string, Fact<AppConsent>> _consents;
    private readonly Once<string, Fact<IReadOnlyList<FederatedCredential>>> _federated;
    private readonly Once<string, Fact<OpenIdConfiguration>> _tenants;
    private readonly Once<string, Fact<IReadOnlyList<string>>> _signingKeys;
    private readonly Once<string, Fact<TimeSpan>> _clock;
    private readonly Once<string, Fact<IReadOnlyList<User>>> _deletedUsers;

    public DirectoryFacts(ServiceCaller caller)
    {
        _caller = caller;
        Graph = new GraphClient(caller);
        _users = new((name, stop) => _found.TryGetValue(name, out var found) ? Task.FromResult(FactOf.Answer(found)) : Ask.ForAsync(() => Graph.GetUserAsync(name, stop), GraphPermissions.Users));
        _logins = new((name, stop) => Ask.ForAllAsync(() => Graph.ListUsersOfDirectoryAsync(name, stop), GraphPermissions.Users));
        _userGroups = new((id, stop) => Ask.ForAllAsync(() => Graph.ListUserGroupsAsync(id, stop), GraphPermissions.GroupMembers));
        _principalGroups = new((id, stop) => Ask.ForAllAsync(() => Graph.Applications.ListPrincipalGroupsAsync(id, stop), GraphPermissions.GroupMembers));
        _signIns = new((of, stop) => Ask.ForAllAsync(() => SignInLog.ListAsync(caller, of.Kind, of.Query, MostRows, stop), GraphPermissions.SignIns));
        _audits = new((id, stop) => Ask.ForAllAsync(() => Graph.Logs.ListAuditsAsync($"targetResources/any(t: t/id eq '{id}')", MostRows, stop), GraphPermissions.AuditLog));
        _policies = new((_, stop) => Ask.ForAllAsync(() => Graph.ListPoliciesAsync(stop), GraphPermissions.Policies));
        _risks = new((id, stop) => Ask.ForAsync(() => Graph.GetRiskAsync(id, stop), GraphPermissions.Risk));
        _apps = new(FindAppAsync);
        _consents = new((principal, stop) => Ask.ForAsync(() => ReadConsentAsync(principal, stop), GraphPermissions.Consent));
        _federated = new((app, stop) => Ask.ForAllAsync(() => Graph.Applications.ListFederatedCredentialsAsync(app, stop), GraphPermissions.Applications));
        _tenants = new(FindTenantAsync);
        _signingKeys = new((tenant, stop) => Ask.ForAsync(() => new EntraClient(caller).GetSigningKeysAsync(tenant, stop), ""));
        _clock = new((_, stop) => ReadClockAsync(stop));
        _deletedUsers = new((_, stop) => Ask.ForAllAsync(() => Graph.ListDeletedUsersAsync(stop), GraphPermissions.Users));
    }

    public GraphClient Graph { get; }

    /// <summary>A value of null means that there is no such account.</summary>
    public Task<Fact<User>> UserAsync(string nameOrId, CancellationToken cancellation) => _users.GetAsync(nameOrId.ToUpperInvariant(), cancellation);

    /// <summary>The account that a Windows login is of; a value of null where none is, or several can be.</summary>
    public async Task<Fact<Tied<string>>> AccountOfLoginAsync(string domain, string name, CancellationToken cancellation)
    {
        var named = await _logins.GetAsync(name.ToUpperInvariant(), cancellation);
        if (named.Value is not { } all)
            return FactOf.Unknown<Tied<string>>(named.Reason!, named.Permission);
        var there = all.Where(user => IsOf(user, domain)).ToList();
        var found = there.Count == 1 ? there[0] : all.Count == 1 ? all[0] : null;
        if (found?.UserPrincipalName is not { } account)
            return FactOf.Answer<Tied<string>>(null);
        _found[account] = found;
        return FactOf.Answer(new Tied<string>(account, there.Count == 1 ? Tie.Named : Tie.Login));
    }

    // The short name of a domain is its long one's first part, or how that begins, unless somebody chose otherwise.
    private static bool IsOf(User user, string domain) => user.OnPremisesDomainName is { } known
        && (known.Equals(domain, StringComparison.OrdinalIgnoreCase) || (domain.Length >= ShortestName && known.Split('.')[0].StartsWith(domain, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A deleted account has its id before its name.</summary>
    public async Task<Fact<User>> DeletedUserAsync(string nameOrId, CancellationToken cancellation)
    {
        var deleted = await _deletedUsers.GetAsync("", cancellation);
        return deleted.Failure is { } failure ? FactOf.Failed<User>(failure, deleted.Permission)
            : FactOf.Answer(deleted.Value!.FirstOrDefault(user => string.Equals(user.Id, nameOrId, StringComparison.OrdinalIgnoreCase)
                || string.Equals(user.UserPrincipalName, user.Id?.Replace("-", "") + nameOrId, StringComparison.OrdinalIgnoreCase)));
    }

    public Task<Fact<IReadOnlyList<DirectoryObject>>> UserGroupsAsync(string nameOrId, CancellationToken cancellation) => _userGroups.GetAsync(nameOrId.ToUpperInvariant(), cancellation);

    public Task<Fact<IReadOnlyList<DirectoryObject>>> PrincipalGroupsAsync(string id, CancellationToken cancellation) => _principalGroups.GetAsync(id, cancellation);

    public Task<Fact<IReadOnlyList<SignInRow>>> SignInsAsync(SignInKind kind, SignInQuery query, CancellationToken cancellation) =>
        _signIns.GetAsync((kind, query), cancellation);

    /// <summary>What was done to a user, an app or another object, by its object id.</summary>
    public Task<Fact<IReadOnlyList<DirectoryAudit>>> AuditsAsync(string objectId, CancellationToken cancellation) => _audits.GetAsync(objectId, cancellation);

    public Task<Fact<IReadOnlyList<ConditionalAccessPolicy>>> PoliciesAsync(CancellationToken cancellation) => _policies.GetAsync("", cancellation);

    public Task<Fact<RiskyUser>> RiskAsync(string userId, CancellationToken cancellation) => _risks.GetAsync(userId, cancellation);

    public Task<Fact<FoundApp>> AppAsync(string id, CancellationToken cancellation) => _apps.GetAsync(id.ToUpperInvariant(), cancellation);

    /// <param name="principal">The object id of the service principal.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<Fact<AppConsent>> ConsentAsync(string principal, CancellationToken cancellation) => _consents.GetAsync(principal, cancellation);

    /// <param name="application">The object id of the registration.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<Fact<IReadOnlyList<FederatedCredential>>> FederatedAsync(string application, CancellationToken cancellation) =>
        _federated.GetAsync(application, cancellation);

    /// <summary>A value of null means that there is no such tenant in this cloud.</summary>
    public Task<Fact<OpenIdConfiguration>> TenantAsync(string tenant, CancellationToken cancellation) => _tenants.GetAsync(tenant, cancellation);

    /// <summary>The ids of the keys that a tenant publishes.</summary>
    public Task<Fact<IReadOnlyList<string>>> SigningKeysAsync(string tenant, CancellationToken cancellation) => _signingKeys.GetAsync(tenant, cancellation);

    /// <summary>How far this machine's clock is ahead of Entra ID's.</summary>
    public Task<Fact<TimeSpan>> ClockAsync(CancellationToken cancellation) => _clock.GetAsync("", cancellation);

    private async Task<Fact<TimeSpan>> ReadClockAsync(CancellationToken cancellation)
    {
        var offset = await Ask.ForAsync(() => new EntraClient(_caller).GetClockOffsetAsync(cancellation), "");
        return offset.Value is { } known ? FactOf.Answer(known) : FactOf.Unknown<TimeSpan>(offset.Reason ?? "The service's answer has no date.", null);
    }

    // Entra ID tells of a tenant that is not there by a code, with the status 400.
    private async Task<Fact<OpenIdConfiguration>> FindTenantAsync(string tenant, CancellationToken cancellation)
    {
        var answer = await Ask.ForAsync(() => new EntraClient(_caller).GetConfigurationAsync(tenant, cancellation), "");
        return answer.Failure?.Info?.Codes.Any(static code => code is "AADSTS90002" or "AADSTS900023") == true ? FactOf.Answer<OpenIdConfiguration>(null) : answer;
    }

    private async Task<Fact<FoundApp>> FindAppAsync(string id, CancellationToken cancellation)
    {
        var found = await AppFinder.FindAsync(_caller, id.ToLowerInvariant(), cancellation);
        return found is { Registration.IsKnown: false, Principal.IsKnown: false }
            ? FactOf.Unknown<FoundApp>(found.Registration.Reason!, found.Registration.Permission)
            : FactOf.Answer(found);
    }

    private async Task<AppConsent> ReadConsentAsync(string principal, CancellationToken cancellation)
    {
        var roles = Graph.Applications.ListAppRolesAsync(principal, cancellation).ToListAsync(cancellation);
        var grants = Graph.Applications.ListGrantsAsync(principal, cancellation).ToListAsync(cancellation);
        var powerBi = Graph.Applications.GetPrincipalAsync(PowerBiService.AppId, cancellation);
        await Task.WhenAll(roles, grants, powerBi);
        return new AppConsent(await roles, await grants, await powerBi);
    }
}
