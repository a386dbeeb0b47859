using PbiDiag.Failures;

namespace PbiDiag.SignIn.Clouds;

/// <summary>One cloud: where one signs in, where its services are, and which hosts may be sent a token.</summary>
public sealed record Cloud(string Name, Uri Authority, IReadOnlyDictionary<Service, ServiceEndpoint> Endpoints)
{
    internal const string VaultPlaceholder = "{vault}";

    /// <summary>The address of a vault, with <c>{vault}</c> in place of its name; null where no vault is known.</summary>
    public string? VaultTemplate { get; init; }

    /// <summary>The one certificate that is trusted without a chain; only ever on loopback.</summary>
    public string? TrustedThumbprint { get; init; }

    /// <summary>False for a cloud that the user described: its authority is then not looked up at Microsoft's.</summary>
    public bool IsBuiltIn { get; init; }

    public bool Has(Service service) => Endpoints.ContainsKey(service);

    public ServiceEndpoint Endpoint(Service service) =>
        Endpoints.TryGetValue(service, out var endpoint)
            ? endpoint
            : throw new FailureException(CloudFailures.ServiceNotInCloud(service, this));

    public Uri Vault(string name) =>
        VaultTemplate is null
            ? throw new FailureException(CloudFailures.ServiceNotInCloud(Service.KeyVault, this))
            : new Uri(VaultTemplate.Replace(VaultPlaceholder, Uri.EscapeDataString(name)));

    public override string ToString() => Name;
}
