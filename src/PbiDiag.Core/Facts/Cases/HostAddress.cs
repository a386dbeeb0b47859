namespace PbiDiag.Facts.Cases;

/// <summary>Where a source listens.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its port.</param>
/// <param name="SpeaksTls">Whether a connection begins with TLS, so that its certificate can be seen without a login.</param>
public sealed record HostAddress(string Host, int Port, bool SpeaksTls);
