namespace PbiDiag.Simulator;

/// <summary>A request that reached the foreign host. One that had a token is a leak.</summary>
public sealed record ForeignRequest(string Method, string Path, bool HadToken, string Host);
