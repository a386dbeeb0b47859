namespace PbiDiag.Services.Http;

/// <summary>Is told of every attempt of every request, and of every wait that would look like a standstill.</summary>
public interface IRequestLog
{
    /// <summary>Whether bodies are wanted at all; making them presentable costs time.</summary>
    bool WantsBodies { get; }

    ValueTask WriteAsync(RequestRecord record);

    /// <summary>Is told before the wait begins.</summary>
    ValueTask WaitAsync(RequestWait wait);
}
