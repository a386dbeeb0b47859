namespace PbiDiag.Simulator.Wire;

/// <summary>A $filter that the service does not take.</summary>
internal sealed class FilterException(string message) : Exception(message);
