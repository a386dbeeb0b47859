using PbiDiag.Failures;

namespace PbiDiag.SignIn.Clouds;

internal sealed class CustomCloudReader(object source, IReadOnlyDictionary<string, string> fields)
{
    public Cloud Read()
    {
        var name = Required("name");
        if (CloudTable.Find(name) is not null)
            throw Invalid($"the name '{name}' is that of a built-in environment.");
        var authority = Address("authority", Required("authority"));
        var clusters = Clusters();
        var endpoints = new Dictionary<Service, ServiceEndpoint>
        {
            [Service.PowerBi] = Endpoint(Required("powerBiApi"), "powerBi", clusters),
        };
        if (Optional("fabricApi") is { } fabric)
            endpoints[Service.Fabric] = Endpoint(fabric, "fabric", clusters);
        if (Optional("graphApi") is { } graph)
            endpoints[Service.Graph] = Endpoint(graph, "graph", []);
        var vault = Optional("keyVaultPattern");
        if (vault is not null)
            endpoints[Service.KeyVault] = VaultEndpoint(vault);
        var cloud = new Cloud(name, authority, endpoints) { VaultTemplate = vault?.TrimEnd('/'), TrustedThumbprint = Thumbprint() };
        if (cloud.TrustedThumbprint is not null)
            RefuseTrustBeyondLoopback(cloud);
        return cloud;
    }

    private ServiceEndpoint Endpoint(string text, string service, IReadOnlyList<HostRule> clusters)
    {
        var api = Address(service + "Api", text);
        return new ServiceEndpoint(api, Required(service + "Resource"), [HostRule.Exactly(api), .. clusters]);
    }

    private ServiceEndpoint VaultEndpoint(string template)
    {
        if (!template.Contains(Cloud.VaultPlaceholder))
            throw Invalid($"the field 'keyVaultPattern' lacks the placeholder {Cloud.VaultPlaceholder}.");
        var sample = Address("keyVaultPattern", template.Replace(Cloud.VaultPlaceholder, "sample"));
        var rule = sample.IdnHost.StartsWith("sample.", StringComparison.Ordinal)
            ? HostRule.AnyBelow(sample.IdnHost.Substring("sample.".Length), sample.Port)
            : HostRule.Exactly(sample);
        return new ServiceEndpoint(sample, Required("keyVaultResource"), [rule]);
    }

    private List<HostRule> Clusters() =>
        (Optional("clusterHosts") ?? "")
            .Split([';', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(text => HostRule.Parse(text.Trim()) ?? throw Invalid($"the cluster host '{text}' is not a host name."))
            .ToList();

    private string? Thumbprint()
    {
        if (Optional("trustedThumbprint") is not { } text)
            return null;
        return Clouds.Thumbprint.Normalize(text) ?? throw Invalid("the field 'trustedThumbprint' is not 40 or 64 hexadecimal digits.");
    }

    private void RefuseTrustBeyondLoopback(Cloud cloud)
    {
        var foreign = cloud.Endpoints.Values.Select(endpoint => endpoint.Api).Append(cloud.Authority).FirstOrDefault(address => !address.IsLoopback);
        if (foreign is not null)
            throw Invalid($"a trusted thumbprint is given, and '{foreign.Host}' is not a loopback address.");
    }

    private Uri Address(string field, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            throw Invalid($"the field '{field}' is not an address: '{text}'.");
        if (address.Scheme != Uri.UriSchemeHttps)
            throw Invalid($"the field '{field}' must begin with https://, not '{address.Scheme}://'.");
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw Invalid($"the field '{field}' must hold a host and at most a path.");
        return address;
    }

    private string Required(string field) => Optional(field) ?? throw Invalid($"the field '{field}' is missing.");

    private string? Optional(string field) => fields.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private FailureException Invalid(string what) => new(CloudFailures.EnvironmentInvalid(source, what));
}
