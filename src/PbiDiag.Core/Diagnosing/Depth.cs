namespace PbiDiag.Diagnosing;

/// <summary>How much a diagnosis asks.</summary>
public enum Depth
{
    /// <summary>What the commonest causes need.</summary>
    Quick,

    /// <summary>What every cause needs that the knowledge names.</summary>
    Standard,

    /// <summary>Also what nobody named: every check that fits the failing thing.</summary>
    Full,
}
