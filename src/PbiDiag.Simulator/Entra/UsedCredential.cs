namespace PbiDiag.Simulator.Entra;

/// <summary>Which credential of an app a sign-in used, as the sign-in log tells.</summary>
internal sealed record UsedCredential(string Type, Guid? KeyId, string? Thumbprint);
