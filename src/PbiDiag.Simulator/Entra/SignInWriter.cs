using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>Writes the sign-in log: a row for every sign-in of an app or account that the directory knows.</summary>
internal sealed class SignInWriter(TenantState tenant)
{
    public void Write(SignInAttempt attempt, AadError? error)
    {
        if (attempt.App is not { } app || error?.Code == 70016) return;
        var resource = attempt.Resource ?? Resource.Graph;
        tenant.Logs.SignIns.Add(new SignInRow
        {
            Id = attempt.Request.Call.RequestId,
            CorrelationId = AadAnswers.Correlation(attempt.Request.Call),
            At = tenant.Now,
            Kind = attempt.User is null ? SignInKind.ServicePrincipal : attempt.IsSilent ? SignInKind.NonInteractive : SignInKind.Interactive,
            User = attempt.User?.Name,
            App = app.Name,
            Resource = resource.Key,
            ErrorCode = error?.Code ?? 0,
            IpAddress = "127.0.0.1",
            Credential = attempt.Credential?.KeyId?.ToString(),
            Policies = Policies(attempt, app, resource),
        });
    }

    private List<AppliedPolicy> Policies(SignInAttempt attempt, AppRegistration app, Resource resource) =>
    [
        .. tenant.Scenario.ConditionalAccessPolicies.Select(policy => new AppliedPolicy
        {
            Policy = policy.Name,
            Result = Result(policy, attempt, tenant.Policies.Applies(policy, attempt.User, attempt.User is null ? app : null, resource)),
            GrantControls = [.. policy.Grant.Select(control => char.ToUpperInvariant(control[0]) + control[1..])],
        }),
    ];

    private static string Result(ConditionalAccessPolicy policy, SignInAttempt attempt, bool applies) => policy.State switch
    {
        PolicyStatus.Disabled => "notEnabled",
        PolicyStatus.ReportOnly => !applies ? "reportOnlyNotApplied" : policy.Grant.Contains("block") ? "reportOnlyFailure" : "reportOnlySuccess",
        _ => !applies ? "notApplied" : policy == attempt.Policy ? "failure" : "success",
    };
}
