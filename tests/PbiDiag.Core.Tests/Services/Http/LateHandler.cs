using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Web;

namespace PbiDiag.Core.Tests.Services.Http;

/// <summary>A listing of any length behind a latency, made page by page so that it takes no memory of its own.</summary>
internal sealed class LateHandler(int items, int pageSize, TimeSpan latency, bool prepared = false) : HttpMessageHandler
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> _prepared = new();
    private int _running;
    private int _mostAtOnce;
    private int _requests;
    private long _busyTicks;

    public int Requests => _requests;

    public int MostAtOnce => _mostAtOnce;

    /// <summary>The time that all requests spent here, added up: a busy machine wakes late, and the latency is then more than was asked for.</summary>
    public TimeSpan Busy => TimeSpan.FromTicks(Interlocked.Read(ref _busyTicks));

    public void Reset() => (_requests, _mostAtOnce, _busyTicks) = (0, 0, 0);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var entered = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref _requests);
        var running = Interlocked.Increment(ref _running);
        for (var most = _mostAtOnce; running > most; most = _mostAtOnce)
            Interlocked.CompareExchange(ref _mostAtOnce, running, most);
        try
        {
            await Task.Delay(latency, cancellationToken);
            var page = prepared ? _prepared.GetOrAdd(request.RequestUri!.Query, _ => Page(request.RequestUri)) : Page(request.RequestUri!);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(page), RequestMessage = request };
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            Interlocked.Add(ref _busyTicks, Stopwatch.GetElapsedTime(entered).Ticks);
        }
    }

    private byte[] Page(Uri address)
    {
        var skip = int.Parse(HttpUtility.ParseQueryString(address.Query)["$skiptoken"] ?? "0", CultureInfo.InvariantCulture);
        var text = new StringBuilder("{\"value\":[");
        var end = Math.Min(items, skip + pageSize);
        for (var number = skip; number < end; number++)
        {
            text.Append(number > skip ? "," : "").Append(CultureInfo.InvariantCulture, $$"""
                {"id":"{{number:D8}}-0000-0000-0000-000000000000","appId":"{{number:D8}}-1111-0000-0000-000000000000","displayName":"Application number {{number}}","passwordCredentials":[{"keyId":"{{number:D8}}-2222-0000-0000-000000000000","displayName":"secret","startDateTime":"2025-03-01T00:00:00Z","endDateTime":"2026-09-01T00:00:00Z"}],"keyCredentials":[]}
                """);
        }
        text.Append(']');
        if (end < items)
            text.Append(CultureInfo.InvariantCulture, $",\"@odata.nextLink\":\"https://graph.microsoft.com/v1.0/applications?$skiptoken={end}\"");
        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }
}
