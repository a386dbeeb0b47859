using PbiDiag.Facts.Cases;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks;

/// <summary>The sign-ins that failed and count: since the last good run; where nothing has failed, since the last good sign-in.</summary>
internal static class SignInRows
{
    public const string Source = Seen.Graph + "auditLogs/signIns";

    public static IReadOnlyList<SignInRow> Failed(IEnumerable<SignInRow> rows, CaseFacts facts)
    {
        var newestFirst = rows.OrderByDescending(static row => row.CreatedDateTime);
        var counting = facts.Errors.Count > 0
            ? newestFirst.Where(row => Ties.SinceLastSuccess(row.CreatedDateTime, facts))
            : newestFirst.TakeWhile(static row => row.Status?.ErrorCode != 0);
        return [.. counting.Where(static row => SignInLog.IsFailure(row, withInterrupts: false))];
    }

    /// <summary>The row of the very request, else of the very code, else the newest.</summary>
    public static SignInRow? Nearest(IReadOnlyList<SignInRow> failed, CaseFacts facts) =>
        failed.FirstOrDefault(row => Ties.SameRequest(row, facts)) ?? failed.FirstOrDefault(row => Ties.SameCode(row, facts)) ?? (failed.Count > 0 ? failed[0] : null);

    /// <summary>Policies that refused it, by name. One in report-only mode refuses nothing.</summary>
    public static IEnumerable<AppliedPolicy> Refusing(SignInRow row) =>
        (row.AppliedConditionalAccessPolicies ?? []).Where(static policy => string.Equals(policy.Result, "failure", StringComparison.OrdinalIgnoreCase));

    public static Evidence Tell(SignInRow row)
    {
        var who = row.UserPrincipalName is { Length: > 0 } user ? user : row.ServicePrincipalName ?? row.AppDisplayName ?? row.AppId;
        var policy = Refusing(row).FirstOrDefault()?.DisplayName is { } name ? $" by the policy '{name}'" : "";
        var reason = row.Status?.FailureReason is { Length: > 0 } text ? $": {text}" : ".";
        return Seen.In(Source, $"The sign-in of {who} at {Seen.Utc(row.CreatedDateTime)} was refused{policy}{reason}", FormattableString.Invariant($"AADSTS{row.Status?.ErrorCode}"), row.CreatedDateTime, row.CorrelationId);
    }
}
