using PbiDiag.Recognition.Sentences;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>The kind of trouble that a text shows where nothing in it is known word for word.</summary>
internal static class ErrorClass
{
    /// <summary>Phrases in plain form (small letters, single blanks), the more telling first.</summary>
    private static readonly (string Phrase, Category Category)[] Phrases =
    [
        ("failed to impersonate", Category.GatewayConfiguration),
        ("client secret", Category.ClientSecret),
        ("conditional access", Category.ConditionalAccess),
        ("multi-factor", Category.Mfa),
        ("multifactor", Category.Mfa),
        ("missing credentials", Category.SourceCredential),
        ("credentials provided", Category.SourceCredential),
        ("given credential", Category.SourceCredential),
        ("invalid credentials", Category.SourceCredential),
        ("credentials are invalid", Category.SourceCredential),
        ("credentials are missing", Category.SourceCredential),
        ("login failed", Category.SourceCredential),
        ("incorrect username or password", Category.SourceCredential),
        ("username or password", Category.SourceCredential),
        ("user name or password", Category.SourceCredential),
        ("password authentication failed", Category.SourceCredential),
        ("authentication failed", Category.SourceCredential),
        ("references other queries", Category.Privacy),
        ("token validation failed", Category.SessionToken),
        ("token has expired", Category.SessionToken),
        ("token expired", Category.SessionToken),
        ("token is expired", Category.SessionToken),
        ("integration runtime", Category.GatewayOffline),
        ("gateway is offline", Category.GatewayOffline),
        ("gateway is not reachable", Category.GatewayOffline),
        ("gateway is unreachable", Category.GatewayOffline),
        ("certificate verify failed", Category.Tls),
        ("certificate chain", Category.Tls),
        ("remote certificate", Category.Tls),
        ("ssl connection", Category.Tls),
        ("ssl/tls", Category.Tls),
        ("too many requests", Category.Throttling),
        ("throttl", Category.Throttling),
        ("rate limit", Category.Throttling),
        ("name could not be resolved", Category.Network),
        ("no such host", Category.Network),
        ("name resolution", Category.Network),
        ("network-related or instance-specific", Category.SourceUnreachable),
        ("server was not found or was not accessible", Category.SourceUnreachable),
        ("connection was closed", Category.SourceUnreachable),
        ("connection refused", Category.SourceUnreachable),
        ("actively refused", Category.SourceUnreachable),
        ("unable to connect", Category.SourceUnreachable),
        ("failed to connect", Category.SourceUnreachable),
        ("could not open a connection", Category.SourceUnreachable),
        ("cannot connect to", Category.SourceUnreachable),
        ("timed out", Category.Timeout),
        ("minutes to complete", Category.Timeout),
        ("timeout expired", Category.Timeout),
        ("timeout period elapsed", Category.Timeout),
        ("operation was canceled", Category.Timeout),
        ("more memory than", Category.Capacity),
        ("memory allocation", Category.Capacity),
        ("not enough memory", Category.Capacity),
        ("out of memory", Category.Capacity),
        ("resource governing", Category.Capacity),
        ("access was denied", Category.SourcePermission),
        ("access is denied", Category.SourcePermission),
        ("access denied", Category.SourcePermission),
        ("permission denied", Category.SourcePermission),
        ("permission was denied", Category.SourcePermission),
        ("insufficient privileges", Category.ConsentPermission),
        ("sufficient scopes", Category.ConsentPermission),
        ("sufficient permission", Category.SourcePermission),
        ("does not have permission", Category.SourcePermission),
        ("not authorized", Category.SourcePermission),
        ("access to the resource is forbidden", Category.SourcePermission),
        ("invalid object name", Category.SourceSchema),
        ("invalid column name", Category.SourceSchema),
        ("does not exist in the rowset", Category.SourceSchema),
        ("of the table wasn't found", Category.SourceSchema),
        ("tables either do not exist", Category.SourceSchema),
        ("we cannot convert", Category.SourceData),
        ("couldn't convert", Category.SourceData),
        ("contains a duplicate value", Category.SourceData),
        ("conversion failed", Category.SourceData),
        ("is referenced by other queries or steps", Category.Privacy),
        ("privacy level", Category.Privacy),
        ("data source for gateway", Category.GatewayConfiguration),
        ("unsupported data source", Category.SourceConfiguration),
        ("unknown function", Category.SourceConfiguration),
        ("renew oauth token", Category.SessionToken),
        ("driver not found", Category.Driver),
        ("provider is not registered", Category.Driver),
        ("data source name not found", Category.Driver),
        ("could not be found", Category.NotFound),
        ("was not found", Category.NotFound),
        ("does not exist", Category.NotFound),
        ("has been blocked", Category.ConditionalAccess),
    ];

    public static Category? Of(FoldedText text)
    {
        foreach (var (phrase, category) in Phrases)
            if (text.Contains(phrase))
                return category;
        return null;
    }

    /// <summary>The class that an HTTP status stands for.</summary>
    public static Category? OfStatus(int? status) => status switch
    {
        401 => Category.SessionToken,
        403 => Category.ConsentPermission,
        404 => Category.NotFound,
        408 or 504 => Category.Timeout,
        409 => Category.Conflict,
        413 => Category.Quota,
        429 => Category.Throttling,
        400 or 405 or 415 or 422 => Category.RequestShape,
        >= 500 and <= 599 => Category.ServiceOutage,
        _ => null,
    };
}
