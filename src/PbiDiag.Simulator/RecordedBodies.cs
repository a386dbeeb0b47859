namespace PbiDiag.Simulator;

/// <summary>What was sent and answered, with the answer's content type.</summary>
public sealed record RecordedBodies(ReadOnlyMemory<byte> Request, ReadOnlyMemory<byte> Response, string? ContentType, IReadOnlyDictionary<string, string> Headers);
