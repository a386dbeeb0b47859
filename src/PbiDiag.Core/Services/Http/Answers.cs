using Azure;

namespace PbiDiag.Services.Http;

/// <summary>What the services write into the headers of an answer.</summary>
internal static class Answers
{
    // Power BI, Graph, Fabric and Key Vault each have a name of their own for it.
    private static readonly string[] RequestIdHeaders = ["RequestId", "request-id", "x-ms-request-id", "x-ms-correlation-request-id"];

    public static string? RequestId(Response response) => RequestIdHeaders.Select(name => Header(response, name)).FirstOrDefault(id => id is not null);

    public static TimeSpan? RetryAfter(Response response, DateTimeOffset now) => Http.RetryAfter.Read(Header(response, "Retry-After"), now);

    public static string? Header(Response response, string name) => response.Headers.TryGetValue(name, out var value) ? value : null;
}
