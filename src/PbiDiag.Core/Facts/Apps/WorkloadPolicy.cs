using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Apps;

/// <summary>Whether a Conditional Access policy for workload identities names an app. https://learn.microsoft.com/graph/api/resources/conditionalaccessclientapplications</summary>
internal static class WorkloadPolicy
{
    /// <param name="policy">The policy, in force or not.</param>
    /// <param name="principal">The object id of the service principal.</param>
    public static bool Covers(ConditionalAccessPolicy policy, string? principal) =>
        policy.Conditions?.ClientApplications is { IncludeServicePrincipals: { } included } clients
        && (included.Contains("ServicePrincipalsInMyTenant") || included.Contains("All") || (principal is not null && included.Contains(principal)))
        && !(principal is not null && clients.ExcludeServicePrincipals?.Contains(principal) == true);
}
