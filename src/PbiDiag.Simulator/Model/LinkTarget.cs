namespace PbiDiag.Simulator.Model;

public enum LinkTarget
{
    Loop,
    ForeignHost,
    Http,
    LookAlike,
    SameCloud,
}
