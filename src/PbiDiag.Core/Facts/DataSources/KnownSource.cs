using PbiDiag.Results;

namespace PbiDiag.Facts.DataSources;

/// <summary>A source, whichever list it was read from.</summary>
/// <param name="Id">Its own id, which is its connection's; null where the service gives none.</param>
/// <param name="GatewayId">The gateway id that it shows.</param>
/// <param name="Kind">Sql, Web, Oracle and others.</param>
/// <param name="Path">Where it is, as one text.</param>
public sealed record KnownSource(string? Id, string? GatewayId, string? Kind, string? Path)
{
    public string? Name { get; init; }

    public string? Server { get; init; }

    public string? Database { get; init; }

    public string? Url { get; init; }

    public string? CredentialType { get; init; }

    public string? PrivacyLevel { get; init; }

    public string? SingleSignOnType { get; init; }

    public SourceConnectivity Connectivity { get; init; }

    public string? Gateway { get; init; }

    /// <summary>Whether the caller administers the gateway.</summary>
    public bool IsGatewayListed { get; init; }

    /// <summary>Whether the caller may see the connection.</summary>
    public bool IsConnectionListed { get; init; }

    /// <summary>What tells it from others: the id, or kind and path where there is none.</summary>
    public string Key => Id ?? $"{Kind}|{Path}";
}
