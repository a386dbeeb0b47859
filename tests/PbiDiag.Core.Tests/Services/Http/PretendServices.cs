using Azure.Core;
using Azure.Core.Pipeline;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;
using PbiDiag.Time;

namespace PbiDiag.Core.Tests.Services.Http;

/// <summary>A caller whose services are a function.</summary>
internal static class PretendServices
{
    public static RetrySettings Hasty { get; } = new(5, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5));

    public static ServiceCaller Caller(
        ScriptedHandler handler,
        IRequestLog? log = null,
        TimeSpan? timeout = null,
        TokenCredential? credential = null,
        Governor? governor = null,
        RetrySettings? retry = null) =>
        new(Pipeline(new HttpClientTransport(handler), CloudTable.Public, credential, governor, retry), log ?? NoRequestLog.Instance, timeout ?? TimeSpan.FromSeconds(30));

    public static ServicePipeline Pipeline(
        HttpPipelineTransport transport, Cloud cloud, TokenCredential? credential = null, Governor? governor = null, RetrySettings? retry = null) =>
        new(cloud, credential ?? new FixedCredential(), "contoso", new PipelineSettings(transport)
        {
            Governor = governor ?? new Governor(SystemClock.Instance),
            Retry = retry ?? Hasty,
        });
}
