using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Services.Graph;

/// <summary>Sign-ins, changes and the use of credentials. Five requests in ten seconds are allowed.</summary>
public sealed class GraphLogs(ServiceCaller caller)
{
    private const int MostRows = 1000;

    /// <summary>Interactive sign-ins of users, newest first.</summary>
    public IAsyncEnumerable<SignInRow> ListSignInsAsync(string? filter, int? top, CancellationToken cancellation) =>
        SignIns("v1.0", filter, top, cancellation);

    /// <summary>Any kind of sign-in: the kinds other than interactive are in the beta interface only, and only when the filter names signInEventTypes.</summary>
    public IAsyncEnumerable<SignInRow> ListSignInsOfAnyKindAsync(string filter, int? top, CancellationToken cancellation) =>
        SignIns("beta", filter, top, cancellation);

    public IAsyncEnumerable<DirectoryAudit> ListAuditsAsync(string? filter, int? top, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<DirectoryAudit>, DirectoryAudit>(
            GraphClient.Get("v1.0/auditLogs/directoryAudits" + Query(filter, top)) with { Lane = RequestLane.SignIns }, GraphJson.Default.ListPageDirectoryAudit, cancellation);

    public IAsyncEnumerable<CredentialActivity> ListCredentialActivityAsync(string? filter, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<CredentialActivity>, CredentialActivity>(
            GraphClient.Get("beta/reports/appCredentialSignInActivities" + Query(filter, MostRows)) with { Lane = RequestLane.SignIns },
            GraphJson.Default.ListPageCredentialActivity,
            cancellation);

    private IAsyncEnumerable<SignInRow> SignIns(string version, string? filter, int? top, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<SignInRow>, SignInRow>(
            GraphClient.Get(version + "/auditLogs/signIns" + Query(filter, top)) with { Lane = RequestLane.SignIns }, GraphJson.Default.ListPageSignInRow, cancellation);

    private static string Query(string? filter, int? top) =>
        Address.Of($"?$top={Math.Min(top ?? MostRows, MostRows)}") + (filter is null ? "" : Address.Of($"&$filter={filter}"));
}
