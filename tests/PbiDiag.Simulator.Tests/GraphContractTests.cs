using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Tests;

public sealed class GraphContractTests() : TenantFixture("""{ "extends": "contoso", "limits": { "enabled": false } }""")
{
    [Theory]
    [InlineData("applications?$top=999", "application")]
    [InlineData("applications?$select=id,keyCredentials,passwordCredentials", "application")]
    [InlineData("servicePrincipals?$top=999", "servicePrincipal")]
    [InlineData("oauth2PermissionGrants", "oAuth2PermissionGrant")]
    [InlineData("users?$select=id,displayName,userPrincipalName,accountEnabled,userType,onPremisesSyncEnabled,lastPasswordChangeDateTime,signInSessionsValidFromDateTime,assignedLicenses,signInActivity", "user")]
    [InlineData("organization", "organization")]
    [InlineData("domains", "domain")]
    [InlineData("auditLogs/signIns", "signIn")]
    [InlineData("beta/auditLogs/signIns?$filter=signInEventTypes/any(t: t eq 'servicePrincipal')", "signIn")]
    [InlineData("beta/auditLogs/signIns?$filter=signInEventTypes/any(t: t eq 'nonInteractiveUser')", "signIn")]
    [InlineData("beta/auditLogs/signIns?$filter=signInEventTypes/any(t: t eq 'servicePrincipal') and status/errorCode eq 7000222", "signIn")]
    [InlineData("auditLogs/directoryAudits", "directoryAudit")]
    [InlineData("identity/conditionalAccess/policies", "conditionalAccessPolicy")]
    [InlineData("directory/deletedItems/microsoft.graph.application", "application")]
    public async Task Answers_have_the_properties_of_their_type(string path, string type)
    {
        var reply = path.StartsWith("beta/", StringComparison.Ordinal) ? await Client.GraphBeta(path["beta/".Length..]) : await Client.Graph(path);
        Assert.Equal(200, reply.Status);
        if (type != "oAuth2PermissionGrant") Assert.NotEmpty(reply.Value);
        AssertFits(reply.Value, type, path);
    }

    [Fact]
    public async Task Answers_about_one_app_have_the_properties_of_their_type()
    {
        var app = Tenant.Scenario.Apps.Find(app => app.Name == "Governance Scanner")!;
        AssertFits([(await Client.Graph($"applications/{app.Id}")).Json], "application", "application");
        AssertFits([(await Client.Graph($"applications(appId='{app.AppId}')")).Json], "application", "application");
        AssertFits((await Client.Graph($"servicePrincipals/{app.ServicePrincipalId}/appRoleAssignments")).Value, "appRoleAssignment", "assignment");
        AssertFits((await Client.Graph($"applications/{ObjectId("Deploy Pipeline")}/federatedIdentityCredentials")).Value, "federatedIdentityCredential", "federated");
        AssertFits((await Client.Graph($"applications/{app.Id}/owners")).Value, "directoryObject", "owner", onlyId: true);
    }

    [Fact]
    public void Contract_finds_what_is_wrong()
    {
        var contract = new GraphContract();
        contract.Check(JsonNode.Parse("""{ "id": null, "appId": 5, "surprise": 1, "passwordCredentials": { }, "createdDateTime": "soon" }"""), "application", "$");
        Assert.Equal(5, contract.Problems.Count);
    }

    private static void AssertFits(JsonArray values, string type, string path, bool onlyId = false)
    {
        var contract = new GraphContract();
        foreach (var value in values)
            contract.Check(onlyId ? new JsonObject { ["id"] = (string)value!["id"]! } : value, type, path);
        Assert.Empty(contract.Problems.Distinct());
    }
}
