namespace PbiDiag.Results;

/// <summary>How often a cause is the one, before any evidence.</summary>
public enum Likelihood
{
    Rare,
    Occasional,
    Common,
}
