namespace PbiDiag.Services.Http;

/// <summary>Is told of every attempt of every request.</summary>
public interface IRequestLog
{
    /// <summary>Whether bodies are wanted at all; making them presentable costs time.</summary>
    bool WantsBodies { get; }

    ValueTask WriteAsync(RequestRecord record);
}
