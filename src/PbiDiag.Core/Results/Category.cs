namespace PbiDiag.Results;

/// <summary>What kind of trouble an error is. Closed: each value is defined here and nowhere else.</summary>
public enum Category
{
    /// <summary>A state, a label or an interrupt: nothing to mend.</summary>
    Informational,

    /// <summary>The client secret of an app: wrong, expired, missing or removed.</summary>
    ClientSecret,

    /// <summary>A certificate or signed assertion of an app or a user.</summary>
    Certificate,

    /// <summary>A federated (workload identity) credential: issuer, subject, audience.</summary>
    FederatedCredential,

    /// <summary>A person's or service account's password.</summary>
    Password,

    /// <summary>A refresh token, access token, session or code that is expired, revoked or spoilt.</summary>
    SessionToken,

    /// <summary>A second factor is asked for or failed.</summary>
    Mfa,

    /// <summary>A Conditional Access policy or a session control stands in the way.</summary>
    ConditionalAccess,

    /// <summary>Consent or an API permission is missing, or is one too many.</summary>
    ConsentPermission,

    /// <summary>The app registration or its service principal: absent, disabled, misconfigured.</summary>
    AppRegistration,

    /// <summary>The user or app is not assigned to an application that demands it.</summary>
    AppAssignment,

    /// <summary>The redirect URI does not match.</summary>
    RedirectUri,

    /// <summary>The sign-in request itself is malformed or out of order.</summary>
    RequestShape,

    /// <summary>The resource or scope that was asked for is unknown or not allowed.</summary>
    ResourceScope,

    /// <summary>The tenant: wrong, unknown, blocked, another cloud.</summary>
    Tenant,

    /// <summary>The account: absent, disabled, locked, a guest, the wrong kind.</summary>
    UserAccount,

    /// <summary>Another identity provider: AD FS, SAML, WS-Federation, on-premises agents.</summary>
    Federation,

    /// <summary>The device: not registered, not compliant, not managed.</summary>
    Device,

    /// <summary>A licence or a service plan is missing.</summary>
    Licence,

    /// <summary>A tenant setting in the Power BI or Fabric admin portal says no.</summary>
    TenantSetting,

    /// <summary>A role in the workspace or on the item is missing.</summary>
    WorkspacePermission,

    /// <summary>The gateway or a member of its cluster cannot be reached.</summary>
    GatewayOffline,

    /// <summary>The gateway is too old or is missing a component.</summary>
    GatewayVersion,

    /// <summary>Credentials stored for a data source on a gateway.</summary>
    GatewayCredential,

    /// <summary>How the gateway is set up: data source definitions, bindings, service account, delegation.</summary>
    GatewayConfiguration,

    /// <summary>Credentials that the source refuses or that are missing for it.</summary>
    SourceCredential,

    /// <summary>The source knows the account and does not let it do this.</summary>
    SourcePermission,

    /// <summary>The source cannot be reached or has closed the connection.</summary>
    SourceUnreachable,

    /// <summary>How the source or the connection to it is set up.</summary>
    SourceConfiguration,

    /// <summary>A table, column, file or type is not what the query expects.</summary>
    SourceSchema,

    /// <summary>The data itself: values that do not convert, duplicates, nulls.</summary>
    SourceData,

    /// <summary>The query or the model's logic.</summary>
    Query,

    /// <summary>Privacy levels forbid combining sources.</summary>
    Privacy,

    /// <summary>The capacity: memory, overload, paused, wrong size.</summary>
    Capacity,

    /// <summary>A count or a size limit is reached.</summary>
    Quota,

    /// <summary>Too many requests in too short a time.</summary>
    Throttling,

    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>Something else is going on with the same item.</summary>
    Conflict,

    /// <summary>The item, workspace or object does not exist or is not visible.</summary>
    NotFound,

    /// <summary>Name resolution, proxy, firewall, closed connections.</summary>
    Network,

    /// <summary>Certificates and handshakes of the transport.</summary>
    Tls,

    /// <summary>A driver or client library: missing, old, failing.</summary>
    Driver,

    /// <summary>The service is down or failed inside.</summary>
    ServiceOutage,

    /// <summary>An envelope that tells nothing by itself: look inside.</summary>
    Unclassified,
}
