namespace PbiDiag.Simulator.Model;

public enum ResetPoint
{
    Before,
    Body,
}
