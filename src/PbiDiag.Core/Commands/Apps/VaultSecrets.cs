using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.KeyVault.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>The secrets of a vault, to compare their ends with those in the directory. Of those that a rotation wrote a tag says which key they are; with others names are all there is.</summary>
internal sealed class VaultSecrets(IReadOnlyList<VaultSecretItem> secrets)
{
    // A vault counts in seconds, and people type a day.
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    private const string KeyTag = "keyId";

    private readonly ILookup<string, VaultSecretItem> _byName = secrets.ToLookup(static secret => Folded(NameOf(secret)));
    private readonly ILookup<string, VaultSecretItem> _byKey = secrets.Where(static secret => secret.Tags?.ContainsKey(KeyTag) == true)
        .ToLookup(static secret => secret.Tags![KeyTag], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, string> Tags(AddedPassword added) => new Dictionary<string, string> { [KeyTag] = added.KeyId ?? "" };

    public AppCredential Compare(AppCredential row)
    {
        if (row.CredentialType is not (AppCredentialType.Secret or AppCredentialType.Certificate))
            return row;
        var match = _byKey[row.KeyId ?? ""].FirstOrDefault() ?? new[] { row.Name, row.KeyId, row.App, row.AppId }.OfType<string>().Select(Folded).Where(static name => name.Length > 0)
            .SelectMany(name => _byName[name]).FirstOrDefault();
        if (match is null)
            return row with { Vault = VaultMatch.NoSecretFound };
        DateTimeOffset? end = match.Attributes?.Exp is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        return row with
        {
            VaultSecret = NameOf(match),
            VaultEnd = end,
            Vault = end is null ? VaultMatch.NoExpiryRecorded : row.End is { } own && (own - end.Value).Duration() <= Tolerance ? VaultMatch.Same : VaultMatch.Different,
        };
    }

    private static string NameOf(VaultSecretItem secret) => (secret.Id ?? "").TrimEnd('/') is var id ? id.Substring(id.LastIndexOf('/') + 1) : "";

    /// <summary>A vault's names have letters, digits and hyphens only.</summary>
    private static string Folded(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
