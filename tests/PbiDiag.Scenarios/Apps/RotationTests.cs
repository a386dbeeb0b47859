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
          "keyVaults": [ { "name": "kv" } ],
          "gateways": [ { "name": "gw" } ],
          "connections": [
            { "name": "warehouse", "kind": "AzureSql", "server": "dw.database.windows.net", "database": "sales", "credential": { "type": "ServicePrincipal", "app": "App", "secret": "{{Old}}" } },
            { "name": "behind", "gateway": "gw", "server": "sql01", "database": "sales", "credential": { "type": "ServicePrincipal", "app": "App", "secret": "{{Old}}" } },
            { "name": "person", "kind": "AzureSql", "server": "hr.database.windows.net", "credential": { "type": "Basic", "username": "svc", "secret": "pw" } } ],
          "workspaces": [ { "name": "Sales", "models": [ { "name": "Orders", "connections": [ "warehouse", "behind" ] } ] } ] }
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
    public async Task Connections_and_gateway_sources_take_the_new_secret_and_work_with_it_once_the_old_is_gone()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var output = await Rotate(tenant, static options => options with { RemoveOld = true, Connections = ["warehouse", "behind"] });

        var rotation = Assert.Single(output.All<SecretRotation>());
        Assert.Empty(output.Failures);
        Assert.Empty(rotation.NotDone);
        Assert.Equal("warehouse: Valid; behind: Valid", rotation.Connections.ToString());
        Assert.All(tenant.Simulated.Scenario.Connections.Take(2), connection => Assert.Equal(Secure.Text(rotation.Secret!), connection.Credential!.Secret));
        Assert.Equal(rotation.KeyId, Assert.Single(tenant.App("App").Secrets).KeyId.ToString());
        Assert.Contains("'warehouse' (dw.database.windows.net;sales)", Assert.Single(output.Questions).Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", FailureIds.DataSourceNotFound, "There is no source or connection 'nothing'")]
    [InlineData("ware*", FailureIds.OptionsConflict, "is a pattern")]
    [InlineData("person", FailureIds.CredentialKindUnsupported, "does not sign in as an app")]
    public async Task A_connection_that_is_not_surely_meant_stops_it_before_anything_is_changed(string name, string id, string says)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var output = await Rotate(tenant, options => options with { Connections = ["warehouse", name] });

        var failure = Assert.Single(output.Failures);
        Assert.Equal(id, failure.Id);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Empty(output.Objects);
        Assert.Single(tenant.App("App").Secrets);
    }

    [Theory]
    [InlineData("fabric", "*connections/*", "PATCH", 403)]
    [InlineData("fabric", "*connections/*", "PATCH", 500)]
    [InlineData("powerbi", "*datasources/*", "PATCH", 403)]
    [InlineData("powerbi", "*datasources/*", "PATCH", 503)]
    [InlineData("fabric", "*testConnection", "POST", 500)]
    [InlineData("powerbi", "*status", "GET", 500)]
    public async Task A_fault_at_a_connection_keeps_the_old_secret_and_every_connection_at_work(string service, string path, string method, int status)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        tenant.Simulated.AddFault(new() { Match = new() { Service = service, Path = path, Method = method }, Effect = new() { Status = status } });
        var output = await Rotate(tenant, options => options with { RemoveOld = true, Connections = ["warehouse", "behind"], Connection = tenant.Connection with { Timeout = TimeSpan.FromSeconds(3) } });
        tenant.Simulated.ClearFaults();

        Assert.Equal(FailureIds.RotationIncomplete, Assert.Single(output.Failures).Id);
        var rotation = Assert.Single(output.All<SecretRotation>());
        Assert.Contains("remove the old secrets", rotation.NotDone);
        Assert.Equal(2, rotation.Connections.Count);
        Assert.True(await Works(tenant, Old));
        Assert.True(await Works(tenant, Secure.Text(rotation.Secret!)));
        // Whichever of the two each holds, it is one that works.
        Assert.All(tenant.Simulated.Scenario.Connections.Take(2), connection => Assert.Contains(connection.Credential!.Secret, new[] { Old, Secure.Text(rotation.Secret!) }));
    }

    [Theory]
    [InlineData("Body")]
    [InlineData("Truncated")]
    [InlineData("Empty")]
    public async Task A_secret_whose_text_was_lost_on_the_way_is_named(string how)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var effect = how == "Body" ? new Simulator.Model.FaultEffect { Reset = Simulator.Model.ResetPoint.Body } : new() { Spoil = Enum.Parse<Simulator.Model.BodySpoil>(how) };
        tenant.Simulated.AddFault(new() { Match = new() { Service = "graph", Path = "*addPassword" }, Effect = effect });
        var output = await Rotate(tenant, static options => options with { RemoveOld = true });

        Assert.Contains("its text is lost", Assert.Single(output.Failures).Message, StringComparison.Ordinal);
        Assert.Empty(output.Objects);
        Assert.True(await Works(tenant, Old));
    }

    [Fact]
    public async Task What_a_rotation_wrote_to_the_vault_is_known_again_under_any_name()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        await Rotate(tenant, static options => options with { SecretName = "something-else", RemoveOld = true });
        var listed = await Tenant.RunAsync(new SecretExpiryCommand(new SecretExpiryOptions(tenant.Connection) { AppIds = [tenant.App("App").AppId.ToString()!], VaultName = "kv" }).RunAsync);

        Assert.Equal((VaultMatch.Same, "something-else"), Assert.Single(listed.All<AppCredential>()) is var row ? (row.Vault, row.VaultSecret) : default);
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
    [InlineData("vault", "*secrets*", 429, 1)]
    [InlineData("entra", "*token", 429, 1)]
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

    [Theory]
    [InlineData("Graph Application.ReadWrite.OwnedBy", "Application.ReadWrite.OwnedBy")]
    [InlineData("Key vault reader", "Key Vault secrets/set")]
    public async Task A_permission_that_is_missing_is_named_and_the_old_secret_works(string without, string permission)
    {
        await using var tenant = await Tenant.StartAsync(Apps, without);
        var output = await Rotate(tenant, static options => options with { RemoveOld = true });

        Assert.Contains(permission, Assert.Single(output.Failures).RecommendedAction, StringComparison.Ordinal);
        Assert.True(await Works(tenant, Old));
    }

    [Theory]
    [InlineData("nobody", FailureIds.AppNotFound, "No app in this tenant")]
    [InlineData("Foreign", FailureIds.AppNotFound, "registered in another tenant")]
    [InlineData("Gone", FailureIds.AppDeleted, "was deleted on")]
    [InlineData("object id", FailureIds.AppNotFound, "is the object id of 'App'")]
    public async Task An_app_that_cannot_be_given_a_secret_is_one_clear_record(string which, string id, string says)
    {
        await using var tenant = await Tenant.StartAsync(Apps.Replace("\"apps\": [", "\"apps\": [ { \"name\": \"Foreign\", \"kind\": \"Enterprise\" }, { \"name\": \"Gone\", \"deleted\": \"-3d\" },", StringComparison.Ordinal));
        var appId = which switch { "nobody" => "00000000-1111-2222-3333-444444444444", "object id" => tenant.App("App").Id.ToString()!, _ => tenant.App(which).AppId.ToString()! };
        var output = await Tenant.RunAsync(new UpdateSecretCommand(new UpdateSecretOptions(appId, tenant.Connection)).RunAsync);

        var failure = Assert.Single(output.Failures);
        Assert.Equal((id, true), (failure.Id, failure.Message.Contains(says, StringComparison.Ordinal)));
        Assert.Empty(output.Questions);
    }

    [Fact]
    public async Task No_stream_holds_the_new_secret()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var output = await Rotate(tenant, static options => options with { RemoveOld = true, Connections = ["warehouse", "behind"] });

        Assert.DoesNotContain(Secure.Text(Assert.Single(output.All<SecretRotation>()).Secret!), output.Text(), StringComparison.Ordinal);
    }

    private static Task<Collected> Rotate(Tenant tenant, Func<UpdateSecretOptions, UpdateSecretOptions> change, Collected? output = null) =>
        Tenant.RunAsync(new UpdateSecretCommand(change(new UpdateSecretOptions(tenant.App("App").AppId.ToString()!, tenant.Connection) { VaultName = "kv", Patience = TimeSpan.FromSeconds(20) })).RunAsync, output);

    private static async Task<bool> Works(Tenant tenant, string secret) =>
        Assert.Single((await Tenant.RunAsync(new TestSecretCommand(new TestSecretOptions(tenant.App("App").AppId.ToString()!, tenant.Connection) { Secret = new Secret(secret) }).RunAsync)).All<AppSecretTest>()).Works == true;
}
