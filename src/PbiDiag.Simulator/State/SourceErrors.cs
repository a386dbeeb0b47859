namespace PbiDiag.Simulator.State;

/// <summary>How each trouble of a source is told: by a gateway in its own codes, by the cloud in those of the refresh.</summary>
internal static class SourceErrors
{
    private const string Mashup = "-2147467259"; // 0x80004005
    private const string Sql = "-2146232060"; // 0x80131904
    private const string AccessError = "DM_GWPipeline_Gateway_DataSourceAccessError";
    private const string BadCredentials = "DM_GWPipeline_Gateway_InvalidConnectionCredentials";
    private const string MashupError = "DM_GWPipeline_Gateway_MashupDataAccessError";
    private const string TokenError = "DMTS_OAuthTokenRefreshFailedError";

    public static SourceError GatewayUnreachable(DateTimeOffset since) =>
        new("DM_GWPipeline_Client_GatewayUnreachable", "The gateway is either offline or could not be reached.", since) { IsUnreachable = true };

    public static SourceError KeyChanged(DateTimeOffset since) =>
        new(BadCredentials, "The credentials could not be decrypted. They were encrypted for another key of the gateway.", since, Mashup) { IsCredential = true };

    public static SourceError Token(string message, DateTimeOffset since) => new(TokenError, message, since) { IsCredential = true };

    public static SourceError Of(SourceTrouble trouble, Connection source, DateTimeOffset since)
    {
        var login = source.Credential?.Username ?? source.Accepts?.Username ?? "svc_bi";
        var isSql = source.Kind is "SQL" or "Sql" or "AnalysisServices" or "AzureSql";
        var place = source.Server ?? source.Url ?? source.Path ?? source.Name;
        return trouble switch
        {
            SourceTrouble.CredentialMissing => new(
                source.Gateway is null ? "ModelRefreshFailed_CredentialsNotSpecified" : "DMTS_DatasourceHasNoCredentialError",
                "The data source has no stored credential.", since) { IsCredential = true },
            SourceTrouble.LoginFailed when isSql => SqlError(AccessError, $"Login failed for user '{login}'.", "18456", since),
            SourceTrouble.LoginDisabled when isSql => SqlError(AccessError, $"Login failed for user '{login}'. Reason: The account is disabled.", "18470", since),
            SourceTrouble.PasswordExpired when isSql => SqlError(AccessError, $"Login failed for user '{login}'. Reason: The password of the account has expired.", "18487", since),
            SourceTrouble.DatabaseUnavailable => SqlError(AccessError, $"Cannot open database \"{source.Database}\" requested by the login. The login failed.", "4060", since, credential: false),
            SourceTrouble.FirewallBlocked => SqlError(AccessError, $"Cannot open server '{place}' requested by the login. Client with IP address '20.50.2.10' is not allowed to access the server.", "40615", since, credential: false),
            SourceTrouble.PermissionDenied => SqlError(MashupError, $"The SELECT permission was denied on the object 'Orders', database '{source.Database}', schema 'dbo'.", "229", since, credential: false),
            SourceTrouble.ObjectMissing => SqlError(MashupError, "Invalid object name 'dbo.Orders'.", "208", since, credential: false),
            SourceTrouble.LoginFailed or SourceTrouble.AccessUnauthorized or SourceTrouble.KeyInvalid or SourceTrouble.PasswordExpired or SourceTrouble.LoginDisabled => new(
                BadCredentials, $"The credentials provided for the {source.Kind} source are invalid. (Source at {place}.)", since, Mashup, null, "AccessUnauthorized")
                { IsCredential = true },
            SourceTrouble.SasExpired => new(
                BadCredentials, $"Server failed to authenticate the request. Signature not valid in the specified time frame. (Source at {place}.)",
                since, Mashup, null, "AccessUnauthorized") { IsCredential = true },
            SourceTrouble.AccessForbidden => new(
                BadCredentials, $"Access to the resource is forbidden. (Source at {place}.)", since, Mashup, null, "AccessForbidden"),
            SourceTrouble.ServerUnreachable => SqlError(
                AccessError, "A network-related or instance-specific error occurred while establishing a connection to SQL Server. The server was not found or was not accessible. "
                + "(provider: Named Pipes Provider, error: 40 - Could not open a connection to SQL Server)", "53", since, credential: false) with { IsUnreachable = true },
            SourceTrouble.NameNotResolved => new(MashupError, $"The remote name could not be resolved: '{place}'", since, Mashup, "11001", "DataSource.Error") { IsUnreachable = true },
            SourceTrouble.CertificateInvalid => SqlError(
                AccessError, "A connection was successfully established with the server, but then an error occurred during the login process. (provider: SSL Provider, error: 0 - "
                + "The certificate chain was issued by an authority that is not trusted.)", "-2146893019", since, credential: false),
            SourceTrouble.Timeout => SqlError(MashupError, "Execution Timeout Expired. The timeout period elapsed prior to completion of the operation or the server is not responding.", "-2", since, credential: false),
            _ => new(BadCredentials, $"The credentials provided for the {source.Kind} source are invalid. (Source at {place}.)", since, Mashup) { IsCredential = true },
        };
    }

    private static SourceError SqlError(string code, string message, string native, DateTimeOffset since, bool credential = true) =>
        new(code, message, since, Sql, native, "DataSource.Error") { IsCredential = credential };
}
