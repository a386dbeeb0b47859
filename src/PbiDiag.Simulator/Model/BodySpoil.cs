namespace PbiDiag.Simulator.Model;

public enum BodySpoil
{
    Truncated,
    InvalidJson,
    Html,
    Empty,
    PlainText,
}
