namespace PbiDiag.Services.Http;

public sealed class NoRequestLog : IRequestLog
{
    private NoRequestLog()
    {
    }

    public static NoRequestLog Instance { get; } = new();

    public bool WantsBodies => false;

    public ValueTask WriteAsync(RequestRecord record) => default;

    public ValueTask WaitAsync(RequestWait wait) => default;
}
