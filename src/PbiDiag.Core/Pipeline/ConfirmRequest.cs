namespace PbiDiag.Pipeline;

/// <param name="Target">What would be changed.</param>
/// <param name="Action">What would be done to it, as a verb phrase.</param>
public sealed record ConfirmRequest(string Target, string Action);
