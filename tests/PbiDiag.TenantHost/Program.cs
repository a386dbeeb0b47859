using System.Text.Json;
using PbiDiag.Simulator;

// Runs a pretend tenant for tests in another process: tells where it is on one line, counts its requests when asked, and ends with its input.
await using var tenant = await SimulatedTenant.StartAsync(args[0]);
var environment = Path.GetTempFileName();
await File.WriteAllTextAsync(environment, JsonSerializer.Serialize(tenant.Cloud));
var caller = tenant.Scenario.Caller;
Console.WriteLine(JsonSerializer.Serialize(new
{
    environment,
    tenantId = tenant.TenantId,
    clientId = caller.ClientId,
    secret = caller.Secret,
    address = tenant.Address,
    token = tenant.TokenForCaller("PowerBI"),
    identityEndpoint = tenant.IdentityEndpoint,
    identityHeader = tenant.IdentityHeader,
}));
while (await Console.In.ReadLineAsync() is { } line)
{
    if (line == "clear")
        tenant.ClearRequests();
    Console.WriteLine(tenant.Requests.Count);
}
File.Delete(environment);
