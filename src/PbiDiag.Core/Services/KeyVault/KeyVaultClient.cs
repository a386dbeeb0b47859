using System.Text.Json;
using Azure.Core;
using PbiDiag.Services.Http;
using PbiDiag.Services.KeyVault.Models;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.KeyVault;

/// <summary>What a vault says of its secrets. Values are written, never read. https://learn.microsoft.com/rest/api/keyvault/secrets</summary>
public sealed class KeyVaultClient(ServiceCaller caller)
{
    private const string Version = "api-version=7.4";

    /// <summary>25 a page is the most that the service gives.</summary>
    public IAsyncEnumerable<VaultSecretItem> ListSecretsAsync(string vault, CancellationToken cancellation) =>
        List(vault, "secrets", cancellation);

    public IAsyncEnumerable<VaultSecretItem> ListVersionsAsync(string vault, string name, CancellationToken cancellation) =>
        List(vault, Address.Of($"secrets/{name}/versions"), cancellation);

    /// <param name="vault">Its name.</param>
    /// <param name="name">Of the secret; it gets a new version where it is there already.</param>
    /// <param name="value">The text.</param>
    /// <param name="expires">What the vault is to remember as its end.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <param name="tags">What else it is to remember, for everybody to read.</param>
    public Task<VaultSecretItem> SetSecretAsync(
        string vault, string name, Secret value, DateTimeOffset? expires, CancellationToken cancellation, IReadOnlyDictionary<string, string>? tags = null)
    {
        var body = new SetSecretBody { Value = value, Tags = tags, Attributes = expires is { } time ? new VaultAttributes { Exp = time.ToUnixTimeSeconds() } : null };
        var request = new ServiceRequest(Service.KeyVault, RequestMethod.Put, At(vault, Address.Of($"secrets/{name}") + "?" + Version))
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body, KeyVaultJson.Default.SetSecretBody),
        };
        return caller.SendAsync(request, KeyVaultJson.Default.VaultSecretItem, cancellation);
    }

    private IAsyncEnumerable<VaultSecretItem> List(string vault, string path, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<VaultSecretItem>, VaultSecretItem>(
            ServiceRequest.Get(Service.KeyVault, At(vault, path + "?" + Version + "&maxresults=25")), KeyVaultJson.Default.ListPageVaultSecretItem, cancellation);

    private string At(string vault, string path) => caller.Cloud.Vault(vault).AbsoluteUri.TrimEnd('/') + "/" + path;
}
