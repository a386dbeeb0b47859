using System.Text.Json.Nodes;
using PbiDiag.Simulator.Entra;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>A row of the sign-in log as Graph shows it.</summary>
internal sealed class SignInShape(TenantState tenant)
{
    public JsonObject Of(SignInRow row, bool isBeta, bool seesPolicies)
    {
        var user = tenant.Directory.User(row.User);
        var app = tenant.Directory.App(row.App);
        var isApp = row.Kind is SignInKind.ServicePrincipal or SignInKind.ManagedIdentity;
        var resource = Resource.ByKey(row.Resource);
        var shape = new JsonObject
        {
            ["id"] = row.Id.ToString(),
            ["createdDateTime"] = Json.Time(row.At),
            ["userDisplayName"] = user?.DisplayName ?? "",
            ["userPrincipalName"] = user is null ? "" : LogName(user.Name),
            ["userId"] = user?.Id.ToString() ?? "",
            ["appId"] = app?.AppId.ToString() ?? row.App ?? Resource.PowerBI.AppId.ToString(),
            ["appDisplayName"] = app?.DisplayName ?? (row.App is null ? "Power BI Service" : row.App),
            ["ipAddress"] = row.IpAddress,
            ["clientAppUsed"] = isApp ? "" : row.ClientApp,
            ["correlationId"] = row.CorrelationId.ToString(),
            ["conditionalAccessStatus"] = Status(row),
            ["isInteractive"] = row.Kind == SignInKind.Interactive,
            ["riskDetail"] = "none",
            ["riskLevelAggregated"] = "none",
            ["riskLevelDuringSignIn"] = "none",
            ["riskState"] = "none",
            ["riskEventTypes"] = new JsonArray(),
            ["riskEventTypes_v2"] = new JsonArray(),
            ["resourceDisplayName"] = resource?.DisplayName ?? row.Resource,
            ["resourceId"] = resource?.AppId.ToString() ?? "",
            ["status"] = new JsonObject
            {
                ["errorCode"] = row.ErrorCode, ["failureReason"] = row.FailureReason ?? AadErrors.LogReason(row.ErrorCode), ["additionalDetails"] = row.AdditionalDetails,
            },
            ["deviceDetail"] = new JsonObject
            {
                ["deviceId"] = "", ["displayName"] = "", ["operatingSystem"] = isApp ? "" : "Windows10", ["browser"] = isApp ? "" : "Edge 130", ["isCompliant"] = false, ["isManaged"] = false, ["trustType"] = "",
            },
            ["location"] = new JsonObject
            {
                ["city"] = row.City, ["state"] = "", ["countryOrRegion"] = row.Country, ["geoCoordinates"] = new JsonObject { ["latitude"] = 48.1, ["longitude"] = 11.5 },
            },
            ["servicePrincipalId"] = isApp ? app?.ServicePrincipalId.ToString() ?? "" : "",
            ["servicePrincipalName"] = isApp ? app?.DisplayName : null,
            ["appliedConditionalAccessPolicies"] = new JsonArray([.. (seesPolicies ? row.Policies : []).Select(policy => (JsonNode)Policy(policy))]),
        };
        if (isBeta) AddBeta(shape, row, app, isApp);
        return shape;
    }

    /// <summary>The log writes names in lower case, and a guest's as it is at home.</summary>
    private static string LogName(string name)
    {
        var outside = name.IndexOf("#EXT#", StringComparison.OrdinalIgnoreCase);
        if (outside < 0) return name.ToLowerInvariant();
        var home = name[..outside];
        var underscore = home.LastIndexOf('_');
        return (underscore < 0 ? home : home[..underscore] + "@" + home[(underscore + 1)..]).ToLowerInvariant();
    }

    private static string Status(SignInRow row) =>
        row.ErrorCode is 53000 or 53001 or 53002 or 53003 or 50158 || row.Policies.Exists(policy => policy.Result == "failure") ? "failure"
            : row.Policies.Exists(policy => policy.Result == "success") ? "success" : "notApplied";

    private JsonObject Policy(AppliedPolicy applied)
    {
        var policy = tenant.Scenario.ConditionalAccessPolicies.Find(policy => policy.Name == applied.Policy);
        return new()
        {
            ["id"] = (policy?.Id ?? tenant.Ids.Of("policy", applied.Policy)).ToString(), ["displayName"] = applied.Policy,
            ["enforcedGrantControls"] = new JsonArray([.. applied.GrantControls.Select(control => JsonValue.Create(control))]),
            ["enforcedSessionControls"] = new JsonArray(), ["result"] = applied.Result,
        };
    }

    private void AddBeta(JsonObject shape, SignInRow row, AppRegistration? app, bool isApp)
    {
        shape["signInEventTypes"] = new JsonArray(row.Kind switch
        {
            SignInKind.Interactive => "interactiveUser",
            SignInKind.NonInteractive => "nonInteractiveUser",
            SignInKind.ServicePrincipal => "servicePrincipal",
            _ => "managedIdentity",
        });
        shape["authenticationRequirement"] = row.Requirement;
        shape["originalRequestId"] = row.Id.ToString();
        shape["uniqueTokenIdentifier"] = row.Id?.ToString("N")[..22];
        shape["resourceServicePrincipalId"] = Resource.ByKey(row.Resource) is { } resource ? AppShapes.PrincipalId(resource).ToString() : null;
        shape["federatedCredentialId"] = null;
        var secret = app?.Secrets.Concat(app.ServicePrincipalSecrets).FirstOrDefault(secret => Names(row.Credential, secret.Name, secret.KeyId));
        var certificate = app?.Certificates.FirstOrDefault(certificate => Names(row.Credential, certificate.Name, certificate.KeyId));
        shape["servicePrincipalCredentialKeyId"] = isApp ? (secret?.KeyId ?? certificate?.KeyId)?.ToString() ?? row.Credential : null;
        shape["servicePrincipalCredentialThumbprint"] = certificate?.Thumbprint;
        shape["clientCredentialType"] = !isApp ? "none" : row.Kind == SignInKind.ManagedIdentity ? "managedIdentity" : certificate is not null ? "certificate" : "clientSecret";
        shape["authenticationDetails"] = new JsonArray([.. row.Authentication.Select(step => (JsonNode)new JsonObject
        {
            ["authenticationStepDateTime"] = Json.Time(row.At), ["authenticationMethod"] = step.Method, ["authenticationMethodDetail"] = null, ["succeeded"] = step.Succeeded,
            ["authenticationStepResultDetail"] = step.Detail, ["authenticationStepRequirement"] = "",
        })]);
        shape["authenticationProcessingDetails"] = new JsonArray();
    }

    private static bool Names(string? credential, string name, Guid? id) => credential is not null && (credential == name || credential == id.ToString());
}
