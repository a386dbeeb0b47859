namespace PbiDiag.Simulator.Wire;

/// <summary>A call that a service knows, who may make it, and what it does.</summary>
internal sealed record Route(string Method, string Template, Access Access, Func<Call, Answer> Handle);
