using PbiDiag.Facts.Apps;
using PbiDiag.Results;
using PbiDiag.Services.KeyVault.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>The secrets of a vault, to compare their ends with those in the directory.</summary>
internal sealed class VaultSecrets(IReadOnlyList<VaultSecretItem> secrets)
{
    private readonly VaultIndex _index = new(secrets);

    public AppCredential Compare(AppCredential row)
    {
        if (row.CredentialType is not (AppCredentialType.Secret or AppCredentialType.Certificate))
            return row;
        if (_index.Find([row.KeyId], [row.Name, row.App, row.AppId]) is not { } match)
            return row with { Vault = VaultMatch.NoSecretFound };
        var end = VaultIndex.EndOf(match);
        return row with
        {
            VaultSecret = VaultIndex.NameOf(match),
            VaultEnd = end,
            Vault = end is null ? VaultMatch.NoExpiryRecorded : VaultIndex.IsSame(row.End, end.Value) ? VaultMatch.Same : VaultMatch.Different,
        };
    }
}
