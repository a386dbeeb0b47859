using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.KeyVault.Models;

namespace PbiDiag.Facts.Apps;

/// <summary>The secrets of a vault. Of those that a rotation wrote a tag says which key they are; with others names are all there is.</summary>
internal sealed class VaultIndex(IReadOnlyList<VaultSecretItem> secrets)
{
    // A vault counts in seconds, and people type a day.
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    private const string KeyTag = "keyId";

    private readonly ILookup<string, VaultSecretItem> _byName = secrets.ToLookup(static secret => Folded(NameOf(secret)));
    private readonly ILookup<string, VaultSecretItem> _byKey = secrets.Where(static secret => secret.Tags?.ContainsKey(KeyTag) == true)
        .ToLookup(static secret => secret.Tags![KeyTag], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, string> Tags(AddedPassword added) => new Dictionary<string, string> { [KeyTag] = added.KeyId ?? "" };

    public VaultSecretItem? Find(IEnumerable<string?> keyIds, IEnumerable<string?> names) =>
        keyIds.OfType<string>().SelectMany(id => _byKey[id]).FirstOrDefault()
        ?? keyIds.Concat(names).OfType<string>().Select(Folded).Where(static name => name.Length > 0).SelectMany(name => _byName[name]).FirstOrDefault();

    public static string NameOf(VaultSecretItem secret) => (secret.Id ?? "").TrimEnd('/') is var id ? id.Substring(id.LastIndexOf('/') + 1) : "";

    /// <summary>Null where none is recorded, which is not the same as never.</summary>
    public static DateTimeOffset? EndOf(VaultSecretItem secret) => secret.Attributes?.Exp is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static bool IsSame(DateTimeOffset? own, DateTimeOffset vault) => own is { } end && (end - vault).Duration() <= Tolerance;

    /// <summary>A vault's names have letters, digits and hyphens only.</summary>
    private static string Folded(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
