using System.Text.Json.Nodes;
using PbiDiag.Simulator.Entra;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Registrations and service principals as Graph shows them.</summary>
internal sealed class AppShapes(TenantState tenant, CertificateStore certificates)
{
    public JsonObject Application(AppRegistration app, bool withKeys) => new()
    {
        ["id"] = app.Id.ToString(),
        ["deletedDateTime"] = Json.Time(app.Deleted),
        ["appId"] = app.AppId.ToString(),
        ["applicationTemplateId"] = null,
        ["createdDateTime"] = Json.Time(app.Created),
        ["displayName"] = app.DisplayName,
        ["description"] = null,
        ["groupMembershipClaims"] = null,
        ["identifierUris"] = new JsonArray(),
        ["isFallbackPublicClient"] = app.PublicClient,
        ["notes"] = null,
        ["publisherDomain"] = tenant.Scenario.Tenant.Domain,
        ["signInAudience"] = app.SignInAudience,
        ["tags"] = new JsonArray(),
        ["appRoles"] = new JsonArray(),
        ["keyCredentials"] = Keys(app.Certificates, [], withKeys),
        ["passwordCredentials"] = Passwords(app.Secrets, []),
        ["requiredResourceAccess"] = Required(app),
        ["web"] = new JsonObject
        {
            ["redirectUris"] = Strings(app.RedirectUris.Web), ["homePageUrl"] = null, ["logoutUrl"] = null,
            ["implicitGrantSettings"] = new JsonObject { ["enableAccessTokenIssuance"] = false, ["enableIdTokenIssuance"] = false },
            ["redirectUriSettings"] = new JsonArray(),
        },
        ["spa"] = new JsonObject { ["redirectUris"] = Strings(app.RedirectUris.Spa) },
        ["publicClient"] = new JsonObject { ["redirectUris"] = Strings(app.RedirectUris.PublicClient) },
    };

    public JsonObject ServicePrincipal(AppRegistration app, bool withKeys) => new()
    {
        ["id"] = app.ServicePrincipalId.ToString(),
        ["deletedDateTime"] = null,
        ["accountEnabled"] = app.Enabled,
        ["alternativeNames"] = new JsonArray(),
        ["appDisplayName"] = app.DisplayName,
        ["appId"] = app.AppId.ToString(),
        ["appOwnerOrganizationId"] = (app.Kind == AppKind.Enterprise ? tenant.Ids.Of("foreign tenant", app.Name) : tenant.TenantId).ToString(),
        ["appRoleAssignmentRequired"] = app.AssignmentRequired,
        ["appRoles"] = new JsonArray(),
        ["displayName"] = app.DisplayName,
        ["keyCredentials"] = Keys(app.ServicePrincipalCertificates, app.SamlCertificates, withKeys),
        ["notificationEmailAddresses"] = Strings(app.NotificationEmails),
        ["oauth2PermissionScopes"] = new JsonArray(),
        ["passwordCredentials"] = Passwords(app.ServicePrincipalSecrets, app.SamlCertificates),
        ["preferredSingleSignOnMode"] = app.SamlCertificates.Count > 0 ? "saml" : null,
        ["preferredTokenSigningKeyThumbprint"] = app.SamlCertificates.Count > 0 ? certificates.Get(app.SamlCertificates[0]).Thumbprint : null,
        ["replyUrls"] = Strings([.. app.RedirectUris.Web, .. app.RedirectUris.Spa, .. app.RedirectUris.PublicClient]),
        ["servicePrincipalNames"] = new JsonArray(app.AppId.ToString()),
        ["servicePrincipalType"] = app.Kind == AppKind.ManagedIdentity ? "ManagedIdentity" : "Application",
        ["signInAudience"] = app.Kind == AppKind.ManagedIdentity ? null : app.SignInAudience,
        ["tags"] = new JsonArray("WindowsAzureActiveDirectoryIntegratedApp"),
    };

    /// <summary>The service principal of a Microsoft service, with the permissions that it offers.</summary>
    public JsonObject ServicePrincipal(Resource resource)
    {
        var shape = ServicePrincipal(new AppRegistration
        {
            Name = resource.DisplayName, DisplayName = resource.DisplayName, AppId = resource.AppId, ServicePrincipalId = PrincipalId(resource), Id = resource.AppId,
            Kind = AppKind.Enterprise, SignInAudience = "AzureADMultipleOrgs", Created = tenant.Scenario.Clock.Now!.Value.AddDays(-1500),
        }, withKeys: false);
        shape["servicePrincipalNames"] = Strings([resource.AppId.ToString(), resource.Audience, .. resource.OtherAudiences]);
        shape["appRoles"] = new JsonArray([.. KnownPermissions.RolesOf(resource).Select(role => (JsonNode)new JsonObject
        {
            ["allowedMemberTypes"] = new JsonArray("Application"), ["description"] = role.Value, ["displayName"] = role.Value,
            ["id"] = PermissionIds.Of(role).ToString(), ["isEnabled"] = true, ["origin"] = "Application", ["value"] = role.Value,
        })]);
        shape["oauth2PermissionScopes"] = new JsonArray([.. KnownPermissions.ScopesOf(resource).Select(scope => (JsonNode)new JsonObject
        {
            ["adminConsentDescription"] = scope.Value, ["adminConsentDisplayName"] = scope.Value, ["id"] = PermissionIds.Of(scope).ToString(), ["isEnabled"] = true,
            ["type"] = "User", ["userConsentDescription"] = scope.Value, ["userConsentDisplayName"] = scope.Value, ["value"] = scope.Value,
        })]);
        return shape;
    }

    public static Guid PrincipalId(Resource resource) => new Ids(0).Of("service principal", resource.DisplayName);

    public static JsonObject Password(AppSecret secret) => new()
    {
        ["customKeyIdentifier"] = null, ["displayName"] = secret.ShowName ? secret.Name : null, ["endDateTime"] = Json.Time(secret.End),
        ["hint"] = secret.ShowHint ? secret.Value![..3] : null, ["keyId"] = secret.KeyId.ToString(), ["secretText"] = null, ["startDateTime"] = Json.Time(secret.Start),
    };

    private JsonArray Passwords(IEnumerable<AppSecret> secrets, IEnumerable<AppCertificate> saml) =>
    [
        .. secrets.Select(Password),
        // The private key of a SAML certificate shows as a secret.
        .. saml.Select(entry => new JsonObject
        {
            ["customKeyIdentifier"] = Identifier(entry), ["displayName"] = "CN=Microsoft Azure Federated SSO Certificate", ["endDateTime"] = Json.Time(entry.End),
            ["hint"] = null, ["keyId"] = tenant.Ids.Of("saml password", entry.KeyId.ToString()!).ToString(), ["secretText"] = null, ["startDateTime"] = Json.Time(entry.Start),
        }),
    ];

    private JsonArray Keys(IEnumerable<AppCertificate> own, IEnumerable<AppCertificate> saml, bool withKeys) =>
    [
        .. own.Select(entry => Key(entry, entry.KeyId!.Value, entry.Usage, entry.Usage == "Sign" ? "X509CertAndPassword" : "AsymmetricX509Cert", entry.Name, withKeys)),
        .. saml.SelectMany(entry => new JsonNode[]
        {
            Key(entry, entry.KeyId!.Value, "Verify", "AsymmetricX509Cert", "CN=Microsoft Azure Federated SSO Certificate", withKeys),
            Key(entry, tenant.Ids.Of("saml sign", entry.KeyId.ToString()!), "Sign", "X509CertAndPassword", "CN=Microsoft Azure Federated SSO Certificate", withKeys),
        }),
    ];

    private JsonObject Key(AppCertificate entry, Guid keyId, string usage, string type, string name, bool withKeys) => new()
    {
        ["customKeyIdentifier"] = Identifier(entry), ["displayName"] = name, ["endDateTime"] = Json.Time(entry.End),
        ["key"] = withKeys && usage == "Verify" && certificates.Get(entry).Certificate is { } certificate ? Convert.ToBase64String(certificate.RawData) : null,
        ["keyId"] = keyId.ToString(), ["startDateTime"] = Json.Time(entry.Start), ["type"] = type, ["usage"] = usage,
    };

    private string Identifier(AppCertificate entry) => Convert.ToBase64String(Convert.FromHexString(certificates.Get(entry).Thumbprint));

    private static JsonArray Required(AppRegistration app)
    {
        var wanted = app.RequestedPermissions is { } asked
            ? asked.Select(text => Permission.Parse(text, isApplication: false))
            : app.ApplicationPermissions.Select(text => Permission.Parse(text, true)).Concat(app.DelegatedPermissions.Select(text => Permission.Parse(text, false)));
        return
        [
            .. wanted.GroupBy(permission => permission.Resource, StringComparer.OrdinalIgnoreCase).Select(group => new JsonObject
            {
                ["resourceAppId"] = (Resource.ByKey(group.Key)?.AppId ?? Guid.Empty).ToString(),
                ["resourceAccess"] = new JsonArray([.. group.Select(permission => (JsonNode)new JsonObject
                {
                    ["id"] = PermissionIds.Of(permission).ToString(), ["type"] = permission.IsApplication ? "Role" : "Scope",
                })]),
            }),
        ];
    }

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
