using System.Globalization;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Apps;

/// <summary>What the directory knows of the keys of an app, beside a credential that was tried.</summary>
internal static class KeyFacts
{
    public static async Task<AppSecretTest> AddAsync(ServiceCaller caller, AppSecretTest result, TestSecretOptions options, CancellationToken cancellation)
    {
        var found = await AppFinder.FindAsync(caller, options.AppId, cancellation);
        if (!found.Registration.IsKnown)
            return result with { KeyNote = AppFailures.NeedsPermission("The app's keys", found.Registration.Permission, found.Registration.Reason), Permission = found.Registration.Permission };
        result = result with { App = found.Name };
        if (FoundFailures.Of(found) is { } failure)
            return result with { KeyNote = failure.Message, Fix = failure.RecommendedAction };
        var passwords = (found.Registration.Value?.PasswordCredentials ?? []).Concat(found.Principal.Value?.PasswordCredentials ?? []).ToList();
        var keys = (found.Registration.Value?.KeyCredentials ?? []).Concat(found.Principal.Value?.KeyCredentials ?? []).ToList();
        return options switch
        {
            { Secret: { } secret } => WithSecret(result, passwords, secret.Characters.Trim().ToString(), caller.Services.Clock.UtcNow),
            { Certificate: { } certificate } => WithCertificate(result, keys, certificate.GetCertHash()),
            _ => result,
        };
    }

    private static AppSecretTest WithSecret(AppSecretTest result, List<PasswordCredential> passwords, string secret, DateTimeOffset now)
    {
        var alike = passwords.Where(key => key.Hint is { IsEmpty: false } hint && secret.AsSpan().StartsWith(hint.Characters, StringComparison.Ordinal)).ToList();
        // One that works is among the valid ones.
        if (result.Works == true)
            alike.RemoveAll(key => key.EndDateTime <= now);
        var newest = passwords.OrderByDescending(static key => key.StartDateTime).FirstOrDefault();
        if (alike.Count == 1)
        {
            var key = alike[0];
            return result with
            {
                KeyId = key.KeyId,
                KeyName = key.DisplayName,
                KeyEnd = key.EndDateTime,
                KeyNote = ReferenceEquals(key, newest) || newest is null ? Ends(key, now) : $"{Ends(key, now)} A newer one stands beside it: '{newest.DisplayName}', made {Day(newest.StartDateTime)}.",
            };
        }
        if (passwords.Count == 0)
            return result with { KeyNote = "The app has no secret at all." };
        var valid = passwords.Count(other => other.EndDateTime > now);
        return result with
        {
            KeyNote = alike.Count == 0 && passwords.TrueForAll(static other => other.Hint is { IsEmpty: false })
                ? $"None of the app's {passwords.Count} secrets begins like this one: it belongs to another app, or was removed."
                : $"Which of the app's {passwords.Count} secrets it is cannot be told. {valid} of them are valid.",
        };
    }

    private static AppSecretTest WithCertificate(AppSecretTest result, List<KeyCredential> keys, byte[] hash)
    {
        var identifier = Convert.ToBase64String(hash);
        var key = keys.Find(other => other.CustomKeyIdentifier == identifier);
        return key is null
            ? result with { KeyNote = keys.Count == 0 ? "The app has no certificate at all." : $"None of the app's {keys.Count} certificates has this thumbprint." }
            : result with { KeyId = key.KeyId, KeyName = key.DisplayName, KeyEnd = key.EndDateTime };
    }

    private static string Ends(PasswordCredential key, DateTimeOffset now) =>
        key.EndDateTime is not { } end ? "It has no end." : end <= now ? $"It ended on {Day(end)}." : $"It ends on {Day(end)}, in {CredentialStates.DaysLeft(end, now)} days.";

    private static string Day(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "at an unknown time";
}
