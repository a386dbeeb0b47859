using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Services.Graph;

/// <summary>Sign-ins, changes and the use of credentials. Five requests in ten seconds are allowed.</summary>
public sealed class GraphLogs(ServiceCaller caller)
{
    private const int MostRows = 1000;

    /// <summary>The usual limit of the directory: the report names none of its own.</summary>
    private const int MostActivities = 999;

    /// <summary>
    /// Sign-ins, newest first: interactive ones where the filter names no signInEventTypes. By the beta interface, since the other has neither the other
    /// kinds nor how somebody authenticated.
    /// </summary>
    public IAsyncEnumerable<SignInRow> ListSignInsAsync(string? filter, int? top, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<SignInRow>, SignInRow>(
            GraphClient.Get("beta/auditLogs/signIns" + Query(filter, top)) with { Lane = RequestLane.SignIns }, GraphJson.Default.ListPageSignInRow, cancellation);

    public IAsyncEnumerable<DirectoryAudit> ListAuditsAsync(string? filter, int? top, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<DirectoryAudit>, DirectoryAudit>(
            GraphClient.Get("v1.0/auditLogs/directoryAudits" + Query(filter, top)) with { Lane = RequestLane.SignIns }, GraphJson.Default.ListPageDirectoryAudit, cancellation);

    public IAsyncEnumerable<CredentialActivity> ListCredentialActivityAsync(string? filter, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<CredentialActivity>, CredentialActivity>(
            GraphClient.Get("beta/reports/appCredentialSignInActivities" + Query(filter, MostActivities)) with { Lane = RequestLane.SignIns },
            GraphJson.Default.ListPageCredentialActivity,
            cancellation);

    private static string Query(string? filter, int? top) =>
        Address.Of($"?$top={Math.Min(top ?? MostRows, MostRows)}") + (filter is null ? "" : Address.Of($"&$filter={filter}"));
}
