namespace PbiDiag.Simulator.State;

internal sealed record AttemptState(int Number, string Type, DateTimeOffset Start, DateTimeOffset? End, string? ExceptionJson);
