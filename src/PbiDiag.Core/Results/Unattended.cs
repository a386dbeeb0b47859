namespace PbiDiag.Results;

/// <summary>Whether a scheduled refresh or a runbook can ever meet the error, with nobody at the keyboard.</summary>
public enum Unattended
{
    No,
    Rarely,
    Yes,
}
