using System.CommandLine;
using PbiDiag.Commands.Apps;
using PbiDiag.Commands.Contexts;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag secrets</c>: what Get-AppSecretExpiry does.</summary>
internal static class SecretsVerb
{
    public static Command Create()
    {
        var names = Words.Any("app", "Display names, with * and ?. Without any, all.");
        var ids = Words.Several("--app-id", "Apps by their client ids.");
        var within = Numbers.Between("--expires-within", "Only those that end within so many days.", 0, 36_500);
        var expired = new Option<bool>("--expired") { Description = "Only those that have ended." };
        var states = Choice.Many("--state", "Only these states.", typeof(CredentialState));
        var types = Choice.Many("--credential-type", "Only these kinds.", typeof(AppCredentialType));
        var principals = new Option<bool>("--include-service-principal") { Description = "Those of enterprise apps too: SAML certificates." };
        var used = new Option<bool>("--used-by-power-bi") { Description = "Only apps that Power BI uses, with what uses them." };
        var owners = new Option<bool>("--include-owner") { Description = "Who owns the app." };
        var lastUsed = new Option<bool>("--last-used") { Description = "When it last signed in." };
        var vault = new Option<string?>("--vault-name") { Description = "Compare with the secrets of this key vault." };
        var warning = Numbers.Between("--warning-days", "From how many days on an end is near.", 60, 0, 3650);
        var critical = Numbers.Between("--critical-days", "From how many days on it is very near.", 30, 0, 3650);
        return ConnectedVerb.Create(
            "secrets", "Secrets, certificates and other credentials of apps, and how long they last.", typeof(AppCredential),
            [names, ids, within, expired, states, types, principals, used, owners, lastUsed, vault, warning, critical],
            (parsed, connection) => new SecretExpiryCommand(new SecretExpiryOptions(connection)
            {
                AppIds = parsed.GetValue(ids) ?? [],
                DisplayNames = NameTest.Of(parsed.GetValue(names) ?? []),
                ExpiresWithin = parsed.GetValue(within) is { } days ? TimeSpan.FromDays(days) : null,
                Expired = parsed.GetValue(expired),
                States = Choice.ValuesOf<CredentialState>(parsed.GetValue(states)),
                CredentialTypes = Choice.ValuesOf<AppCredentialType>(parsed.GetValue(types)),
                IncludeServicePrincipal = parsed.GetValue(principals),
                UsedByPowerBi = parsed.GetValue(used),
                IncludeOwner = parsed.GetValue(owners),
                LastUsed = parsed.GetValue(lastUsed),
                VaultName = parsed.GetValue(vault),
                Limits = new CredentialLimits(parsed.GetValue(warning), parsed.GetValue(critical)),
            }).RunAsync);
    }
}
