namespace PbiDiag.Facts.Cases;

/// <summary>What somebody asks about.</summary>
[Flags]
public enum CaseSubject
{
    None = 0,
    Model = 1,
    Source = 2,
    Gateway = 4,
    App = 8,
    Account = 16,
}
