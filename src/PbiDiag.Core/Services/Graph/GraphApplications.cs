using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Graph;

/// <summary>App registrations, enterprise applications and their credentials.</summary>
public sealed class GraphApplications(ServiceCaller caller)
{
    private const string CredentialFields = "id,appId,displayName,passwordCredentials,keyCredentials";

    private const string ApplicationFields =
        CredentialFields + ",createdDateTime,signInAudience,publisherDomain,identifierUris,web,spa,publicClient,api,requiredResourceAccess,isFallbackPublicClient";

    private const string PrincipalFields =
        CredentialFields + ",servicePrincipalType,accountEnabled,appRoleAssignmentRequired,appOwnerOrganizationId,preferredSingleSignOnMode,preferredTokenSigningKeyThumbprint,"
        + "notificationEmailAddresses,replyUrls,servicePrincipalNames,signInAudience,tags";

    /// <summary>All of them, with the ends of their credentials. Credentials cannot be filtered by the service.</summary>
    /// <param name="filter">An OData filter, or null for all.</param>
    /// <param name="cancellation">Ends the listing.</param>
    /// <param name="withRequests">Also which permissions each asks for.</param>
    public IAsyncEnumerable<Application> ListAsync(string? filter, CancellationToken cancellation, bool withRequests = false) =>
        List($"v1.0/applications?$select={CredentialFields}{(withRequests ? ",requiredResourceAccess" : "")}&$top=999" + Filter(filter), GraphJson.Default.ListPageApplication, cancellation, RequestLane.KeyCredentials);

    public IAsyncEnumerable<ServicePrincipal> ListPrincipalsAsync(string? filter, CancellationToken cancellation) =>
        List($"v1.0/servicePrincipals?$select={PrincipalFields}&$top=999" + Filter(filter), GraphJson.Default.ListPageServicePrincipal, cancellation, RequestLane.KeyCredentials);

    public Task<Application> GetAsync(string appId, CancellationToken cancellation) =>
        caller.SendAsync(GraphClient.Get(Address.Of($"v1.0/applications(appId={Address.Quote(appId)})?$select=") + ApplicationFields), GraphJson.Default.Application, cancellation);

    public Task<Application> GetByObjectIdAsync(string id, CancellationToken cancellation) =>
        caller.SendAsync(GraphClient.Get(Address.Of($"v1.0/applications/{id}?$select=") + ApplicationFields), GraphJson.Default.Application, cancellation);

    public Task<ServicePrincipal> GetPrincipalAsync(string appId, CancellationToken cancellation) =>
        caller.SendAsync(
            GraphClient.Get(Address.Of($"v1.0/servicePrincipals(appId={Address.Quote(appId)})?$select=") + PrincipalFields + ",appRoles,oauth2PermissionScopes"),
            GraphJson.Default.ServicePrincipal,
            cancellation);

    public Task<ServicePrincipal> GetPrincipalByObjectIdAsync(string id, CancellationToken cancellation) =>
        caller.SendAsync(GraphClient.Get(Address.Of($"v1.0/servicePrincipals/{id}?$select=") + PrincipalFields), GraphJson.Default.ServicePrincipal, cancellation);

    /// <summary>The ids of many enterprise apps, in the order asked; each answer is one or its own failure.</summary>
    public Task<IReadOnlyList<ServiceAnswer>> GetPrincipalIdsAsync(IReadOnlyList<string> objectIds, CancellationToken cancellation) =>
        caller.BatchAsync([.. objectIds.Select(id => GraphClient.Get(Address.Of($"v1.0/servicePrincipals/{id}?$select=id,appId")))], cancellation);

    /// <summary>Deleted apps can be restored for 30 days.</summary>
    public IAsyncEnumerable<Application> ListDeletedAsync(string? filter, CancellationToken cancellation) =>
        List("v1.0/directory/deletedItems/microsoft.graph.application?$select=id,appId,displayName,deletedDateTime" + Filter(filter), GraphJson.Default.ListPageApplication, cancellation);

    public IAsyncEnumerable<DirectoryObject> ListOwnersAsync(string applicationObjectId, CancellationToken cancellation) =>
        List(OwnersAddress("applications", applicationObjectId), GraphJson.Default.ListPageDirectoryObject, cancellation);

    public IAsyncEnumerable<DirectoryObject> ListPrincipalOwnersAsync(string principalObjectId, CancellationToken cancellation) =>
        List(OwnersAddress("servicePrincipals", principalObjectId), GraphJson.Default.ListPageDirectoryObject, cancellation);

    /// <summary>The owners of many registrations, or of many enterprise apps, in the order asked; each answer is a page of directory objects or its own failure.</summary>
    public Task<IReadOnlyList<ServiceAnswer>> GetOwnersAsync(IReadOnlyList<string> objectIds, CancellationToken cancellation, bool ofPrincipals = false) =>
        caller.BatchAsync([.. objectIds.Select(id => GraphClient.Get(OwnersAddress(ofPrincipals ? "servicePrincipals" : "applications", id)))], cancellation);

    public IAsyncEnumerable<FederatedCredential> ListFederatedCredentialsAsync(string applicationObjectId, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/applications/{applicationObjectId}/federatedIdentityCredentials"), GraphJson.Default.ListPageFederatedCredential, cancellation);

    public IAsyncEnumerable<AppRoleAssignment> ListAppRolesAsync(string principalObjectId, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/servicePrincipals/{principalObjectId}/appRoleAssignments"), GraphJson.Default.ListPageAppRoleAssignment, cancellation);

    public IAsyncEnumerable<PermissionGrant> ListGrantsAsync(string principalObjectId, CancellationToken cancellation) =>
        List("v1.0/oauth2PermissionGrants" + Address.Of($"?$filter={"clientId eq " + Address.Quote(principalObjectId)}"), GraphJson.Default.ListPagePermissionGrant, cancellation);

    public IAsyncEnumerable<DirectoryObject> ListPrincipalGroupsAsync(string principalObjectId, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/servicePrincipals/{principalObjectId}/transitiveMemberOf?$select=id,displayName&$top=999"), GraphJson.Default.ListPageDirectoryObject, cancellation);

    public Task<AddedPassword> AddPasswordAsync(string applicationObjectId, NewPassword password, CancellationToken cancellation) =>
        caller.SendAsync(
            ServiceRequest.Post(
                Service.Graph,
                Address.Of($"v1.0/applications/{applicationObjectId}/addPassword"),
                JsonSerializer.SerializeToUtf8Bytes(new AddPasswordBody { PasswordCredential = password }, GraphJson.Default.AddPasswordBody)),
            GraphJson.Default.AddedPassword,
            cancellation);

    public Task RemovePasswordAsync(string applicationObjectId, string keyId, CancellationToken cancellation) =>
        caller.SendAsync(
            ServiceRequest.Post(
                Service.Graph,
                Address.Of($"v1.0/applications/{applicationObjectId}/removePassword"),
                JsonSerializer.SerializeToUtf8Bytes(new RemovePasswordBody { KeyId = keyId }, GraphJson.Default.RemovePasswordBody)),
            cancellation);

    private static string OwnersAddress(string kind, string id) => Address.Of($"v1.0/{kind}/{id}/owners?$select=id,displayName,userPrincipalName,mail");

    private static string Filter(string? filter) => filter is null ? "" : Address.Of($"&$filter={filter}");

    private IAsyncEnumerable<T> List<T>(
        string address, JsonTypeInfo<ListPage<T>> type, CancellationToken cancellation, RequestLane lane = RequestLane.Ordinary) =>
        caller.ListAsync<ListPage<T>, T>(GraphClient.Get(address) with { Lane = lane }, type, cancellation);
}
