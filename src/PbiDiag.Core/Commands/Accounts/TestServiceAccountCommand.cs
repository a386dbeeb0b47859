using PbiDiag.Facts;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Accounts;

/// <summary>Whether accounts that refreshes sign in with can still do so: named checks, each with its answer or with what it takes to get one.</summary>
public sealed class TestServiceAccountCommand(ServiceAccountOptions options)
{
    private const string Activity = "Testing accounts";
    private const int AtOnce = 20;
    private const int RestorableDays = 30;

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var caller = options.Connection.Open(output);
        var now = caller.Services.Clock.UtcNow;
        var named = options.Model is { } model ? await NamedModels.ReadAsync(caller, model, output, cancellation) : null;
        var reader = new AccountReader(caller, options, named, cancellation);
        var accounts = options.Accounts.GroupBy(static account => account.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(static same => new AccountChoice(same.Key, same.Max(static account => account.CredentialStored))).ToList();
        var tested = 0;
        for (var at = 0; at < accounts.Count; at += AtOnce)
        {
            var some = accounts.GetRange(at, Math.Min(AtOnce, accounts.Count - at));
            foreach (var (account, user) in some.Zip(await reader.ReadUsersAsync(some), static (account, user) => (account, user)))
            {
                foreach (var result in await TestAsync(reader, account, user, now))
                    await output.EmitAsync(result);
                await output.ProgressAsync(new ProgressUpdate(Activity, ++tested, accounts.Count));
            }
        }
        await output.ProgressAsync(new ProgressUpdate(Activity, accounts.Count, accounts.Count) { Completed = true });
    }

    private async Task<IReadOnlyList<CheckResult>> TestAsync(AccountReader reader, AccountChoice account, Fact<User> user, DateTimeOffset now)
    {
        const string Name = "account-exists";
        var checks = new CheckSheet(new CheckResult { UserPrincipalName = user.Value?.UserPrincipalName ?? account.Name });
        // Nothing else can be said of an account that is not there.
        if (user is { IsKnown: true, Value: null })
            return [Missing(checks, account.Name, await reader.FindDeletedAsync(account.Name))];
        var answers = await reader.ReadAsync(account, user);
        return
        [
            checks.From(user, Name, found => checks.Pass(Name, $"'{found!.DisplayName}' is here.", $"object id {found.Id}")),
            .. AccountChecks.All(checks, answers),
            .. AccountPolicyChecks.All(checks, answers, now),
            .. AccountAccessChecks.All(checks, answers, options),
        ];
    }

    private static CheckResult Missing(CheckSheet checks, string name, User? deleted) => deleted is null
        ? checks.Fail("account-exists", $"No account in this tenant is named '{name}' (AADSTS50034).", "Check the spelling and the tenant that is signed in to (Get-PbiDiagContext). An account deleted more than 30 days ago is gone for good.")
        : checks.Fail(
            "account-exists",
            $"'{deleted.DisplayName}' was deleted on {AccountChecks.At(deleted.DeletedDateTime)} (AADSTS50034).",
            $"It can be restored until {AccountChecks.At(deleted.DeletedDateTime?.AddDays(RestorableDays))}: Entra admin center > Users > Deleted users.");
}
