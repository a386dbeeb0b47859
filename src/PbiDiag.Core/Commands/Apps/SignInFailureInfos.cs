using System.Globalization;
using PbiDiag.Facts.Directory;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>From a row of the log to what it means.</summary>
internal static class SignInFailureInfos
{
    private static readonly string[] Idle = ["notApplied", "notEnabled", "success", "reportOnlySuccess", "reportOnlyNotApplied"];

    public static SignInFailureInfo Of(SignInRow row, SignInKind kind)
    {
        var code = "AADSTS" + row.Status?.ErrorCode?.ToString(CultureInfo.InvariantCulture);
        var known = Recogniser.Recognise($"{code}: {row.Status?.FailureReason}");
        var policies = (row.AppliedConditionalAccessPolicies ?? []).Where(static policy => !Idle.Contains(policy.Result, StringComparer.OrdinalIgnoreCase)).ToList();
        return new SignInFailureInfo
        {
            Time = row.CreatedDateTime,
            Kind = kind,
            UserPrincipalName = NullIfEmpty(row.UserPrincipalName),
            App = NullIfEmpty(row.AppDisplayName) ?? row.ServicePrincipalName,
            AppId = row.AppId,
            Resource = row.ResourceDisplayName,
            Code = code,
            Title = known.Title,
            Reason = row.Status?.FailureReason,
            Details = row.Status?.AdditionalDetails,
            Category = known.Category,
            Actor = known.Actor,
            Retry = known.Retry,
            ConditionalAccess = row.ConditionalAccessStatus,
            Policies = TextList.Of(policies.Select(static policy => $"{policy.DisplayName}: {policy.Result}{Controls(policy)}")),
            // A caller who may not read policies is given an empty list, which is not the same as no policy.
            Permission = row.ConditionalAccessStatus == "failure" && (row.AppliedConditionalAccessPolicies ?? []).Count == 0 ? GraphPermissions.Policies : null,
            Authentication = TextList.Of((row.AuthenticationDetails ?? []).Select(static step =>
                $"{step.AuthenticationMethod}: {(step.Succeeded == true ? "succeeded" : "failed")}{(step.AuthenticationStepResultDetail is { Length: > 0 } detail ? $" ({detail})" : "")}")),
            Requirement = row.AuthenticationRequirement,
            IpAddress = row.IpAddress,
            Location = string.Join(", ", new[] { row.Location?.City, row.Location?.CountryOrRegion }.Where(static part => !string.IsNullOrEmpty(part))) is { Length: > 0 } place ? place : null,
            Client = row.ClientAppUsed,
            KeyId = NullIfEmpty(row.ServicePrincipalCredentialKeyId),
            CorrelationId = row.CorrelationId,
            RequestId = row.Id,
            Fixes = known.Fixes,
        };
    }

    private static string Controls(AppliedPolicy policy) => policy.EnforcedGrantControls is { Count: > 0 } controls ? $" ({string.Join(", ", controls)})" : "";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
