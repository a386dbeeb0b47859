namespace PbiDiag.Simulator.Wire;

/// <summary>What became of the token that a call brought.</summary>
internal enum TokenStatus
{
    Missing,
    Invalid,
    Expired,
    Good,
}
