using PbiDiag.Facts.Apps;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Commands.Apps;

/// <summary>The pre-flight of a service principal: named checks, each with its answer or with what it takes to get one.</summary>
public sealed class TestAppRegistrationCommand(AppRegistrationOptions options)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var caller = options.Connection.Open(output);
        var found = await AppFinder.FindAsync(caller, options.AppId, cancellation);
        var checks = new CheckSheet(new CheckResult { AppId = options.AppId });
        if (Existence(checks, found) is { Status: CheckStatus.Fail } missing)
        {
            // Nothing else can be said of an app that is not there.
            await output.EmitAsync(missing);
            return;
        }
        var facts = await AppFacts.ReadAsync(caller, found, cancellation);
        CheckResult[] results =
        [
            Existence(checks, found),
            .. IdentityChecks.All(checks, facts, options, caller.Services.Clock.UtcNow),
            .. PermissionChecks.All(checks, facts),
            .. AccessChecks.All(checks, facts, options),
        ];
        foreach (var result in results)
            await output.EmitAsync(result);
    }

    private static CheckResult Existence(CheckSheet checks, FoundApp found)
    {
        const string Name = "app-exists";
        if (found.Principal.Value is { } principal)
            return checks.Pass(Name, found.Registration.Value is null
                ? $"'{principal.DisplayName}' is registered in another tenant, and has an enterprise app here."
                : $"'{principal.DisplayName}' is registered here, and has an enterprise app.");
        if (found.ByObjectId is not null || found.PrincipalByObjectId is not null)
            return FoundFailures.Of(found) is { } wrong ? checks.Fail("app-id-kind", wrong.Message, wrong.RecommendedAction) : checks.NotChecked(Name, "It could not be asked.");
        if (found.Registration is { IsKnown: false } unknown)
            return checks.NotChecked(Name, unknown.Reason ?? "", unknown.Permission);
        if (found.Registration.Value is { } app)
            return found.Principal.IsKnown
                ? checks.Fail(Name, $"'{app.DisplayName}' is registered here and has no enterprise app (service principal): it cannot sign in (AADSTS7000229).", $"Make it: New-AzADServicePrincipal -ApplicationId {app.AppId}, or az ad sp create --id {app.AppId}.")
                : checks.NotChecked(Name, found.Principal.Reason ?? "", found.Principal.Permission);
        return FoundFailures.Of(found) is { } failure ? checks.Fail(Name, failure.Message, failure.RecommendedAction) : checks.NotChecked(Name, "It could not be asked.");
    }
}
