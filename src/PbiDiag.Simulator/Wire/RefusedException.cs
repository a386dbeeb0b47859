namespace PbiDiag.Simulator.Wire;

/// <summary>Ends the handling of a call with an error of the service.</summary>
internal sealed class RefusedException(Answer answer) : Exception
{
    public Answer Answer { get; } = answer;
}
