namespace PbiDiag.Simulator.Entra;

/// <summary>Ends a sign-in with a refusal of the directory.</summary>
internal sealed class AadException(AadError error) : Exception
{
    public AadError Error { get; } = error;
}
