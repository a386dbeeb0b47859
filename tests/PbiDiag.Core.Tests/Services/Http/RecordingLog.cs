using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

internal sealed class RecordingLog(bool bodies = false) : IRequestLog
{
    public List<RequestRecord> Records { get; } = [];

    public bool WantsBodies => bodies;

    public ValueTask WriteAsync(RequestRecord record)
    {
        lock (Records)
            Records.Add(record);
        return default;
    }
}
