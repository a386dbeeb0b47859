using System.Net;
using System.Text;

namespace PbiDiag.Core.Tests.Services.Http;

/// <summary>Answers from a function, and remembers what it was asked.</summary>
internal sealed class ScriptedHandler(Func<HttpRequestMessage, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private int _count;

    public List<(string Method, Uri Address, string? Authorization, string Body)> Seen { get; } = [];

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Status(int status, string body = "", string? header = null, string? value = null)
    {
        var response = Json(body, (HttpStatusCode)status);
        if (header is not null)
            response.Headers.TryAddWithoutValidation(header, value);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        int number;
        lock (Seen)
        {
            Seen.Add((request.Method.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
            number = ++_count;
        }
        var response = answer(request, number);
        response.RequestMessage = request;
        return response;
    }
}
