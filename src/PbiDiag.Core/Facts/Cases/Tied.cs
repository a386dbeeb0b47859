namespace PbiDiag.Facts.Cases;

/// <summary>A thing that a failure may come from, and how it is tied to it.</summary>
public sealed record Tied<T>(T What, Tie Tie)
{
    /// <summary>Whether it is known to be the very one.</summary>
    public bool IsSure => Tie is not (Tie.Owner or Tie.Login);
}
