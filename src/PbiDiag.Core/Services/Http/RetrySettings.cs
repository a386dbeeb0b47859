namespace PbiDiag.Services.Http;

public sealed record RetrySettings(int MaxRetries, TimeSpan FirstDelay, TimeSpan MaxDelay)
{
    public static RetrySettings Standard { get; } = new(5, TimeSpan.FromMilliseconds(800), TimeSpan.FromSeconds(20));
}
