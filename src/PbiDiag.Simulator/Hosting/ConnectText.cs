using System.Text.Json;

namespace PbiDiag.Simulator.Hosting;

/// <summary>What a person types to reach a tenant.</summary>
internal static class ConnectText
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(SimulatedTenant tenant, string environmentFile)
    {
        var caller = tenant.Scenario.Caller;
        var secret = caller.Kind == CallerKind.App ? $"\n  $secret = ConvertTo-SecureString '{caller.Secret}' -AsPlainText -Force" : "";
        var identity = $"-ClientId {caller.ClientId} {(caller.Kind == CallerKind.App ? "-ClientSecret $secret" : "-DeviceCode")}";
        return $"""
            {tenant.Scenario.Title ?? tenant.Scenario.Name} is listening at {tenant.Address} (this machine only).

              Import-Module PbiDiag{secret}
              Connect-PbiDiag -Environment '{environmentFile}' -TenantId {tenant.TenantId} `
                {identity}
            {ForPbidiag(tenant, environmentFile)}

            The same description of the cloud: {tenant.Address}/environment.json
            Managed identity: IDENTITY_ENDPOINT={tenant.IdentityEndpoint} IDENTITY_HEADER={tenant.IdentityHeader}
            """;
    }

    /// <summary>The same for a shell that is not PowerShell.</summary>
    private static string ForPbidiag(SimulatedTenant tenant, string environmentFile) => tenant.Scenario.Caller.Kind != CallerKind.App ? "" : $"""

          export PBIDIAG_ENVIRONMENT='{environmentFile}' AZURE_TENANT_ID={tenant.TenantId}
          export AZURE_CLIENT_ID={tenant.Scenario.Caller.ClientId} AZURE_CLIENT_SECRET='{tenant.Scenario.Caller.Secret}'
          pbidiag refreshes --failed --latest

        """;
}
