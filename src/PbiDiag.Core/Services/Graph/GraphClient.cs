using System.Text.Json.Serialization.Metadata;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Graph;

/// <summary>Microsoft Graph: the directory, and by area what hangs on it. https://learn.microsoft.com/graph/api/overview</summary>
public sealed class GraphClient(ServiceCaller caller)
{
    private const string UserFields =
        "id,displayName,userPrincipalName,mail,accountEnabled,userType,onPremisesSyncEnabled,onPremisesDomainName,lastPasswordChangeDateTime,"
        + "signInSessionsValidFromDateTime,createdDateTime,passwordPolicies,assignedPlans";

    // https://learn.microsoft.com/graph/aad-advanced-queries
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Advanced = [new("ConsistencyLevel", "eventual")];

    public GraphApplications Applications { get; } = new(caller);

    public GraphLogs Logs { get; } = new(caller);

    public Task<User> GetUserAsync(string idOrName, CancellationToken cancellation) =>
        caller.SendAsync(UserRequest(idOrName), GraphJson.Default.User, cancellation);

    /// <summary>The accounts that Active Directory knows by this name: the same one can stand in several domains.</summary>
    public IAsyncEnumerable<User> ListUsersOfDirectoryAsync(string samAccountName, CancellationToken cancellation) => caller.ListAsync<ListPage<User>, User>(
        Get(Address.Of($"v1.0/users?$filter=onPremisesSamAccountName eq '{samAccountName.Replace("'", "''")}'&$count=true&$top=9&$select=") + UserFields) with { Headers = Advanced },
        GraphJson.Default.ListPageUser, cancellation);

    /// <summary>Many users by few requests. One that is not there is a failed answer among the others.</summary>
    public Task<IReadOnlyList<ServiceAnswer>> GetUsersAsync(IReadOnlyList<string> idsOrNames, CancellationToken cancellation) =>
        caller.BatchAsync([.. idsOrNames.Select(UserRequest)], cancellation);

    public IAsyncEnumerable<LicenseDetail> ListLicencesAsync(string user, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/users/{user}/licenseDetails"), GraphJson.Default.ListPageLicenseDetail, cancellation);

    public IAsyncEnumerable<DirectoryObject> ListUserGroupsAsync(string user, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/users/{user}/transitiveMemberOf?$select=id,displayName,roleTemplateId&$top=999"), GraphJson.Default.ListPageDirectoryObject, cancellation);

    public IAsyncEnumerable<DirectoryObject> ListGroupMembersAsync(string group, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/groups/{group}/transitiveMembers?$select=id,displayName,appId&$top=999"), GraphJson.Default.ListPageDirectoryObject, cancellation);

    public IAsyncEnumerable<Organization> ListOrganizationsAsync(CancellationToken cancellation) =>
        List("v1.0/organization?$select=id,displayName,tenantType,verifiedDomains", GraphJson.Default.ListPageOrganization, cancellation);

    public IAsyncEnumerable<ConditionalAccessPolicy> ListPoliciesAsync(CancellationToken cancellation) =>
        List("v1.0/identity/conditionalAccess/policies", GraphJson.Default.ListPageConditionalAccessPolicy, cancellation, RequestLane.ConditionalAccess);

    /// <summary>Deleted accounts can be restored for 30 days. Their names begin with their id from then on.</summary>
    public IAsyncEnumerable<User> ListDeletedUsersAsync(CancellationToken cancellation) =>
        List("v1.0/directory/deletedItems/microsoft.graph.user?$select=id,displayName,userPrincipalName,deletedDateTime", GraphJson.Default.ListPageUser, cancellation);

    /// <summary>Fails with 404 for a user who is not at risk.</summary>
    public Task<RiskyUser> GetRiskAsync(string userId, CancellationToken cancellation) =>
        caller.SendAsync(
            Get(Address.Of($"v1.0/identityProtection/riskyUsers/{userId}")) with { Lane = RequestLane.ConditionalAccess }, GraphJson.Default.RiskyUser, cancellation);

    internal static ServiceRequest Get(string address) => ServiceRequest.Get(Service.Graph, address);

    private static ServiceRequest UserRequest(string idOrName) => Get(Address.Of($"v1.0/users/{idOrName}?$select=") + UserFields);

    private IAsyncEnumerable<T> List<T>(
        string address, JsonTypeInfo<ListPage<T>> type, CancellationToken cancellation, RequestLane lane = RequestLane.Ordinary) =>
        caller.ListAsync<ListPage<T>, T>(Get(address) with { Lane = lane }, type, cancellation);
}
