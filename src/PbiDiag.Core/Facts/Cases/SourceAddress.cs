using System.Globalization;
using PbiDiag.Facts.DataSources;

namespace PbiDiag.Facts.Cases;

/// <summary>From a source to the host and port that it is reached at. Pure.</summary>
public static class SourceAddress
{
    private const int Https = 443;

    /// <summary>Null where nothing says which host or which port.</summary>
    public static HostAddress? Of(KnownSource source)
    {
        if (Uri.TryCreate(source.Url ?? source.Path, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            return new HostAddress(url.Host, url.Port, url.Scheme == "https");
        if (source.Server is not { Length: > 0 } server || PortOf(source.Kind) is not { } usual)
            return null;
        var bare = server.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? server.Substring(4) : server;
        var parts = bare.Split(',', ':');
        var host = parts[0].Trim();
        // The port of a named instance is told by the server itself.
        if (host.Length == 0 || host.IndexOfAny(['\\', '/', ' ', '@']) >= 0)
            return null;
        var port = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : usual;
        return port is > 0 and <= ushort.MaxValue ? new HostAddress(host, port, usual == Https) : null;
    }

    private static int? PortOf(string? kind) => kind?.ToUpperInvariant() switch
    {
        "SQL" or "AZURESQL" => 1433,
        "ORACLE" => 1521,
        "POSTGRESQL" => 5432,
        "MYSQL" => 3306,
        "SNOWFLAKE" or "DATABRICKS" or "EXTENSION" => Https,
        _ => null,
    };
}
