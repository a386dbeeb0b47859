namespace PbiDiag.Facts.Credentials;

/// <summary>From how many days on an end is near.</summary>
public sealed record CredentialLimits(int WarningDays = 60, int CriticalDays = 30);
