using PbiDiag.Commands.Apps;
using PbiDiag.Commands.Contexts;
using PbiDiag.Simulator;

namespace PbiDiag.Scenarios.Apps;

internal static class Warming
{
    /// <summary>Fetches the tool's own tokens, so that a fault at the token endpoint hits what is tested.</summary>
    public static Task Warm(this SimulatedTenant tenant, ConnectionChoice connection) =>
        Tenant.RunAsync(new SecretExpiryCommand(new SecretExpiryOptions(connection) { DisplayNames = [new NameTest("App", true, static _ => true)], VaultName = tenant.Scenario.KeyVaults[0].Name }).RunAsync);
}
