using System.Text.Json;

namespace PbiDiag.Simulator.Hosting;

/// <summary>What a person types to reach a tenant.</summary>
internal static class ConnectText
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(SimulatedTenant tenant, string environmentFile)
    {
        var caller = tenant.Scenario.Caller;
        var identity = caller.Kind == CallerKind.App
            ? $"-ClientId {caller.ClientId} -ClientSecret (ConvertTo-SecureString '{caller.Secret}' -AsPlainText -Force)"
            : $"-ClientId {caller.ClientId} -DeviceCode";
        return $"""
            {tenant.Scenario.Title ?? tenant.Scenario.Name} is listening at {tenant.Address} (this machine only).

              Import-Module PbiDiag
              Connect-PbiDiag -Environment '{environmentFile}' -TenantId {tenant.TenantId} {identity}

            The same description of the cloud: {tenant.Address}/environment.json
            Managed identity: IDENTITY_ENDPOINT={tenant.IdentityEndpoint} IDENTITY_HEADER={tenant.IdentityHeader}
            """;
    }
}
