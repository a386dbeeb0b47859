using PbiDiag.Commands.Apps;
using PbiDiag.Failures;
using PbiDiag.Results;
using PbiDiag.SignIn;

namespace PbiDiag.Scenarios.Apps;

public sealed class RotationTests
{
    private const string Old = "oldx8Q~000000000000000000000000000000000";
    private const string Apps = $$"""
        { "tenant": { "secretDelaySeconds": 1 },
          "apps": [ { "name": "App", "owners": ["PbiDiag"], "secrets": [ { "name": "old", "value": "{{Old}}" } ] } ],
          "keyVaults": [ { "name": "kv" } ] }
        """;

    [Fact]
    public async Task A_rotation_adds_proves_stores_and_removes()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var output = await Rotate(tenant, static options => options with { RemoveOld = true });

        var rotation = Assert.Single(output.All<SecretRotation>());
        Assert.Empty(output.Failures);
        Assert.True(rotation.Proven);
        Assert.Empty(rotation.NotDone);
        Assert.Equal(rotation.KeyId, Assert.Single(tenant.App("App").Secrets).KeyId.ToString());
        var stored = Assert.Single(tenant.Simulated.Scenario.KeyVaults[0].Secrets);
        Assert.Equal(Secure.Text(rotation.Secret!), stored.Value);
        Assert.Equal(rotation.End!.Value.ToUnixTimeSeconds(), stored.Expires!.Value.ToUnixTimeSeconds());
        Assert.True(await Works(tenant, Secure.Text(rotation.Secret!)));
    }

    [Fact]
    public async Task Without_RemoveOld_the_old_secret_stays_and_works()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        await Rotate(tenant, static options => options);

        Assert.Equal(2, tenant.App("App").Secrets.Count);
        Assert.True(await Works(tenant, Old));
    }

    [Fact]
    public async Task Nothing_is_changed_without_a_yes()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var output = await Rotate(tenant, static options => options with { RemoveOld = true }, new Collected { Answer = static _ => false });

        Assert.Single(output.Questions);
        Assert.Empty(output.Objects);
        Assert.Single(tenant.App("App").Secrets);
        Assert.DoesNotContain(tenant.Simulated.Requests, static request => request.Path.EndsWith("addPassword", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("graph", "*addPassword", 500, 1)]
    [InlineData("graph", "*addPassword", 403, 1)]
    [InlineData("entra", "*token", 503, 1)]
    [InlineData("entra", "*token", 400, 1)]
    [InlineData("entra", "*token", 400, 2)]
    [InlineData("vault", "*secrets*", 403, 1)]
    [InlineData("vault", "*secrets*", 500, 1)]
    [InlineData("graph", "*removePassword", 500, 1)]
    [InlineData("graph", "*removePassword", 403, 1)]
    public async Task A_fault_at_any_step_never_leaves_the_app_without_a_working_secret(string service, string path, int status, int from)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var connection = tenant.Connection with { Timeout = TimeSpan.FromSeconds(3) };
        // The sign-ins of the tool itself happen before the fault.
        await Rotate(tenant, static options => options with { VaultName = null });
        await tenant.Simulated.Warm(connection);
        tenant.Simulated.AddFault(new() { Match = new() { Service = service, Path = path, From = from }, Effect = new() { Status = status } });
        var output = await Rotate(tenant, options => options with { RemoveOld = true, Connection = connection });
        tenant.Simulated.ClearFaults();

        var failure = Assert.Single(output.Failures);
        Assert.Equal(FailureIds.RotationIncomplete, failure.Id);
        Assert.Contains("Done:", failure.Message, StringComparison.Ordinal);
        Assert.True(await Works(tenant, Old));
        Assert.DoesNotContain("sim8Q~", output.Text(), StringComparison.Ordinal);
        Assert.All(output.All<SecretRotation>(), static rotation => Assert.NotEmpty(rotation.NotDone));
    }

    [Fact]
    public async Task A_fault_half_way_through_the_removal_leaves_the_proven_one()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        await Rotate(tenant, static options => options);
        tenant.Simulated.AddFault(new() { Match = new() { Service = "graph", Path = "*removePassword", From = 2 }, Effect = new() { Status = 403 } });
        var output = await Rotate(tenant, static options => options with { RemoveOld = true });

        Assert.Single(output.Failures);
        Assert.True(await Works(tenant, Secure.Text(Assert.Single(output.All<SecretRotation>()).Secret!)));
    }

    [Fact]
    public async Task No_stream_holds_the_new_secret()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var output = await Rotate(tenant, static options => options with { RemoveOld = true });

        Assert.DoesNotContain(Secure.Text(Assert.Single(output.All<SecretRotation>()).Secret!), output.Text(), StringComparison.Ordinal);
    }

    private static Task<Collected> Rotate(Tenant tenant, Func<UpdateSecretOptions, UpdateSecretOptions> change, Collected? output = null) =>
        Tenant.RunAsync(new UpdateSecretCommand(change(new UpdateSecretOptions(tenant.App("App").AppId.ToString()!, tenant.Connection) { VaultName = "kv", Patience = TimeSpan.FromSeconds(20) })).RunAsync, output);

    private static async Task<bool> Works(Tenant tenant, string secret) =>
        Assert.Single((await Tenant.RunAsync(new TestSecretCommand(new TestSecretOptions(tenant.App("App").AppId.ToString()!, tenant.Connection) { Secret = new Secret(secret) }).RunAsync)).All<AppSecretTest>()).Works == true;
}
