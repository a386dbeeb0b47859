using PbiDiag.Commands.Contexts;
using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Directory;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Apps;

/// <summary>The credentials of apps and how long they last, as they come: nothing but one page of apps is held.</summary>
public sealed class SecretExpiryCommand(SecretExpiryOptions options)
{
    private const string Activity = "Reading apps";
    private const int OwnersAtOnce = 20;

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        if (options.Limits.CriticalDays > options.Limits.WarningDays)
            throw new FailureException(Conflict());
        var caller = options.Connection.Open(output);
        var extras = await RowExtras.ReadAsync(options, caller, output, cancellation);
        var now = caller.Services.Clock.UtcNow;
        var waiting = new List<AppCredential>();
        var seen = 0;
        await foreach (var holder in HoldersAsync(caller, output, cancellation))
        {
            await output.ProgressAsync(new ProgressUpdate(Activity, ++seen, null));
            var rows = (await WithFederatedAsync(caller, holder, output, cancellation)).Rows(options.Limits, now).Where(options.Admits).ToList();
            if (rows.Count == 0 || !extras.Admits(holder, out var usedBy))
                continue;
            waiting.AddRange(rows.Select(row => extras.Complete(row, usedBy)));
            if (!options.IncludeOwner || waiting.Count >= OwnersAtOnce)
                await EmitAsync(caller, waiting, output, cancellation);
        }
        await EmitAsync(caller, waiting, output, cancellation);
        await output.ProgressAsync(new ProgressUpdate(Activity, seen, seen) { Completed = true });
    }

    private IAsyncEnumerable<AppHolder> HoldersAsync(ServiceCaller caller, IPipelineOutput output, CancellationToken cancellation) =>
        options.AppIds.Count > 0 ? ByIdAsync(caller, output, cancellation) : ByNameAsync(caller, output, cancellation);

    private async IAsyncEnumerable<AppHolder> ByIdAsync(
        ServiceCaller caller, IPipelineOutput output, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in options.AppIds)
        {
            var found = await AppFinder.FindAsync(caller, id, cancellation);
            if (FoundFailures.Of(found) is { } failure)
                await output.FailAsync(failure);
            if (found.Registration.Value is { } app)
                yield return AppHolder.Of(app);
            // An app of another tenant has its certificates here on the enterprise app alone.
            if (found.Principal.Value is { } principal && (options.IncludeServicePrincipal || found.Registration.Value is null))
                yield return AppHolder.Of(principal);
        }
    }

    private async IAsyncEnumerable<AppHolder> ByNameAsync(
        ServiceCaller caller, IPipelineOutput output, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var apps = new GraphClient(caller).Applications;
        foreach (var test in options.DisplayNames.Cast<NameTest?>().DefaultIfEmpty())
        {
            var found = false;
            var filter = AppFilter.ForName(test?.Text);
            await foreach (var app in apps.ListAsync(filter, cancellation, options.UsedByPowerBi))
                if (test?.Fits(app.DisplayName ?? "") != false)
                {
                    found = true;
                    yield return AppHolder.Of(app);
                }
            if (options.IncludeServicePrincipal)
                await foreach (var principal in apps.ListPrincipalsAsync(filter, cancellation))
                    if (test?.Fits(principal.DisplayName ?? "") != false)
                    {
                        found = true;
                        yield return AppHolder.Of(principal);
                    }
            if (!found && test is { IsExact: true })
                await output.FailAsync(AppFailures.NameNotFound(test.Text));
        }
    }

    /// <summary>Federated credentials cost a request for each app, so they are read where single apps or that type are asked for.</summary>
    private async Task<AppHolder> WithFederatedAsync(ServiceCaller caller, AppHolder holder, IPipelineOutput output, CancellationToken cancellation)
    {
        var isAsked = options.AppIds.Count > 0 || options.CredentialTypes.Contains(AppCredentialType.Federated);
        if (!isAsked || holder is not { Kind: AppObjectKind.Application, ObjectId: { } id })
            return holder;
        var federated = await Ask.ForAllAsync(() => new GraphClient(caller).Applications.ListFederatedCredentialsAsync(id, cancellation), GraphPermissions.Applications);
        if (!federated.IsKnown)
            await output.WarnAsync(AppFailures.NeedsPermission($"The federated credentials of '{holder.Name}'", federated.Permission, federated.Reason));
        return holder with { Credentials = [.. holder.Credentials, .. (federated.Value ?? []).Select(Facts.Credentials.HeldCredentials.Of)] };
    }

    private async Task EmitAsync(ServiceCaller caller, List<AppCredential> rows, IPipelineOutput output, CancellationToken cancellation)
    {
        var owners = options.IncludeOwner && rows.Count > 0 ? await AppOwners.ReadAsync(caller, rows, output, cancellation) : null;
        foreach (var row in rows)
            await output.EmitAsync(owners is null ? row : row with { Owners = owners(row) });
        rows.Clear();
    }

    private Failure Conflict() => new(
        FailureIds.OptionsConflict,
        FailureCategory.InvalidArgument,
        $"CriticalDays ({options.Limits.CriticalDays}) is more than WarningDays ({options.Limits.WarningDays}).",
        options.Limits.CriticalDays,
        "Give a CriticalDays that is no more than WarningDays.");
}
