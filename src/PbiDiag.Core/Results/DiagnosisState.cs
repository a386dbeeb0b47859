namespace PbiDiag.Results;

/// <summary>How things stand with what was asked about.</summary>
public enum DiagnosisState
{
    /// <summary>It fails.</summary>
    Failing,

    /// <summary>Something is wrong that has not failed a refresh yet, or of which no failure is known.</summary>
    AtRisk,

    /// <summary>Only the text was read: the tenant was not asked, or what it is about is not known.</summary>
    FromTextAlone,

    /// <summary>It has gone well since.</summary>
    Over,

    /// <summary>The text is of another tenant than the one signed in to.</summary>
    NotHere,

    /// <summary>Looked at and found well.</summary>
    Healthy,

    /// <summary>Nothing was found, and not everything could be looked at.</summary>
    CouldNotTell,

    /// <summary>There is nothing to go by.</summary>
    NothingToGoBy,
}
