using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

internal sealed class RecordingLog(bool bodies = false) : IRequestLog
{
    public List<RequestRecord> Records { get; } = [];

    public List<RequestWait> Waits { get; } = [];

    public bool WantsBodies => bodies;

    public ValueTask WriteAsync(RequestRecord record)
    {
        lock (Records)
            Records.Add(record);
        return default;
    }

    public ValueTask WaitAsync(RequestWait wait)
    {
        lock (Waits)
            Waits.Add(wait);
        return default;
    }
}
