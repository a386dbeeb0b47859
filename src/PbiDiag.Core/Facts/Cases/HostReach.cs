namespace PbiDiag.Facts.Cases;

/// <summary>How far one gets to a host from this machine.</summary>
/// <param name="Host">The name that was tried.</param>
/// <param name="Port">The port that was tried.</param>
/// <param name="Addresses">What the name leads to; empty where it leads nowhere.</param>
/// <param name="Connected">Whether a connection was made.</param>
/// <param name="TlsProblem">What is wrong with its certificate; null where nothing is or none is spoken.</param>
/// <param name="Problem">Why one got no further.</param>
public sealed record HostReach(string Host, int Port, IReadOnlyList<string> Addresses, bool Connected, string? TlsProblem, string? Problem);
