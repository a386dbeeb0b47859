using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.DataSources;

/// <summary>Where a source is, as one text that is the same wherever the source is listed.</summary>
public static class SourcePath
{
    public static string? Of(ConnectionDetails? details) => details switch
    {
        null => null,
        { Server: { Length: > 0 } server, Database: { Length: > 0 } database } => $"{server};{database}",
        { Server: { Length: > 0 } server } => server,
        { Url: { Length: > 0 } url } => url,
        { Path: { Length: > 0 } path } => path,
        { Account: { Length: > 0 } account } => details.Domain is { Length: > 0 } domain ? $"{account}.{domain}" : account,
        _ => details.LoginServer ?? details.EmailAddress ?? details.Database,
    };
}
