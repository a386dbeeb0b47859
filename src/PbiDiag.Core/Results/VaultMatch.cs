namespace PbiDiag.Results;

public enum VaultMatch
{
    /// <summary>No vault was named, or it could not be read.</summary>
    NotCompared,
    NoSecretFound,

    /// <summary>The vault holds no end for it, which does not mean that it has none.</summary>
    NoExpiryRecorded,
    Same,
    Different,
}
