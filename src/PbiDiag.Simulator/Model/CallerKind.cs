namespace PbiDiag.Simulator.Model;

public enum CallerKind
{
    App,
    User,
}
