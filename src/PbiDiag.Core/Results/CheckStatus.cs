namespace PbiDiag.Results;

/// <summary>What came of one question. The order is that of a report: what is wrong first.</summary>
public enum CheckStatus
{
    Fail,
    Warning,

    /// <summary>Could not be asked. It says nothing about what the answer would have been.</summary>
    NotChecked,
    Pass,
}
