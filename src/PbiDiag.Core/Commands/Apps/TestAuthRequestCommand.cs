using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Directory;
using PbiDiag.Failures;
using PbiDiag.Linting.Requests;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Entra;

namespace PbiDiag.Commands.Apps;

/// <summary>What is wrong in requests to sign in, before the directory says so. Compares with the registration where there is a sign-in.</summary>
public sealed class TestAuthRequestCommand(AuthRequestOptions options)
{
    private static readonly string[] Shared = ["common", "organizations", "consumers"];

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var readable = options.Requests.Where(static request => request.Kind != AuthRequestKind.Unknown).ToList();
        if (readable.Count < options.Requests.Count || readable.Count == 0)
            await output.FailAsync(Unreadable());
        if (readable.Count == 0)
            return;
        var findings = RequestLint.Look(readable).ToList();
        findings.AddRange(await RegistrationAsync(readable, output, cancellation));
        findings.AddRange(await TenantsAsync(readable, output, cancellation));
        foreach (var finding in findings.OrderBy(static finding => finding.Status))
            await output.EmitAsync(finding);
        if (!findings.Exists(static finding => finding.Status is CheckStatus.Fail or CheckStatus.Warning))
            await output.EmitAsync(new AuthRequestFinding { Request = "all", Rule = "form", Status = CheckStatus.Pass, Message = "Nothing is wrong in the form of what was given." });
    }

    private async Task<IEnumerable<AuthRequestFinding>> RegistrationAsync(List<AuthRequest> requests, IPipelineOutput output, CancellationToken cancellation)
    {
        var appId = requests.Select(static request => request["client_id"]).FirstOrDefault(static id => Guid.TryParse(id, out _));
        if (appId is null || options.Offline)
            return [];
        if (options.Connection.Context is null && options.Connection.Store.All.Count == 0)
            return [NotChecked("The registration was not looked at: nobody is signed in.", GraphPermissions.Applications, "Run Connect-PbiDiag first, or give -Offline to leave it out.")];
        var found = await AppFinder.FindAsync(options.Connection.Open(output), appId, cancellation);
        if (!found.Registration.IsKnown)
            return [NotChecked(AppFailures.NeedsPermission("The registration", found.Registration.Permission, found.Registration.Reason), found.Registration.Permission, null)];
        return found.Registration.Value is { } app ? RegistrationRules.Look(app, requests) : [Missing(found)];
    }

    /// <summary>Whether the tenants that the requests go to are there: the directory says so to everybody.</summary>
    private async Task<IEnumerable<AuthRequestFinding>> TenantsAsync(List<AuthRequest> requests, IPipelineOutput output, CancellationToken cancellation)
    {
        if (options.Offline || (options.Connection.Context is null && options.Connection.Store.All.Count == 0))
            return [];
        var caller = options.Connection.Open(output);
        var tenants = requests.Select(static request => request.Tenant).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(static tenant => !Shared.Contains(tenant, StringComparer.OrdinalIgnoreCase)).ToList();
        var findings = new List<AuthRequestFinding>();
        foreach (var tenant in tenants)
            if (TenantRules.Look(tenant, caller.Services.Tenant, await Ask.TryAsync(() => new EntraClient(caller).GetConfigurationAsync(tenant, cancellation))) is { } finding)
                findings.Add(finding);
        return findings;
    }

    private static AuthRequestFinding NotChecked(string message, string? permission, string? fix) => new()
    {
        Request = "registration", Rule = "registration", Status = CheckStatus.NotChecked, Message = message, Permission = permission, Fix = fix,
    };

    private static AuthRequestFinding Missing(FoundApp found) => FoundFailures.Of(found) is { } failure
        ? new()
        {
            Request = "registration", Rule = "app", Status = CheckStatus.Fail, Parameter = "client_id", Value = found.Id, Code = TextList.Of(["AADSTS700016"]), Message = failure.Message, Fix = failure.RecommendedAction,
        }
        : NotChecked("The app is registered in another tenant: its redirect URIs can be read there only.", "Microsoft Graph Application.Read.All in the app's own tenant", null);

    private static Failure Unreadable() => new(
        FailureIds.AuthRequestUnreadable,
        FailureCategory.InvalidData,
        "What was given is neither an authorize address nor a request to the token endpoint.",
        // The text may hold a secret.
        Target: null,
        "Give the whole authorize address, and the token request as its raw body, as a curl line, as a HAR entry or as a hashtable of its parameters.");
}
