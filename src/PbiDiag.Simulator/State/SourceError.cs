namespace PbiDiag.Simulator.State;

/// <summary>Why a source does not answer, as the gateway or the service tells it.</summary>
internal sealed record SourceError(
    string Code, string Message, DateTimeOffset Since, string? UnderlyingCode = null, string? NativeCode = null, string? Reason = null)
{
    /// <summary>Healed by storing a credential that the source accepts.</summary>
    public bool IsCredential { get; init; }

    /// <summary>The source never came to be asked.</summary>
    public bool IsUnreachable { get; init; }
}
