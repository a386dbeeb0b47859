using PbiDiag.Results;

namespace PbiDiag.Facts.Credentials;

/// <summary>How a credential stands in time, and beside the others of its app.</summary>
public static class CredentialStates
{
    private const int LongestYears = 2;

    public static CredentialState Of(DateTimeOffset? start, DateTimeOffset? end, DateTimeOffset now, CredentialLimits limits)
    {
        if (end <= now)
            return CredentialState.Expired;
        if (start > now)
            return CredentialState.NotYetValid;
        if (DaysLeft(end, now) is { } left)
        {
            if (left <= limits.CriticalDays)
                return CredentialState.Critical;
            if (left <= limits.WarningDays)
                return CredentialState.Warning;
        }
        return start is { } from && end > from.AddYears(LongestYears) ? CredentialState.LongLived : CredentialState.Ok;
    }

    /// <summary>Whole days; the day of the end is 0, the day after -1.</summary>
    public static int? DaysLeft(DateTimeOffset? end, DateTimeOffset now) => end is { } time ? (int)Math.Floor((time - now).TotalDays) : null;

    /// <summary>
    /// Whether one of its kind that is valid now ends later. A SAML certificate is replaced only once the other one is active:
    /// until then the app goes on signing with this one.
    /// </summary>
    public static bool IsSuperseded(HeldCredential credential, IEnumerable<HeldCredential> all, DateTimeOffset now) =>
        credential is { End: { } end, Active: not true }
        && all.Any(other => !ReferenceEquals(other, credential) && other.Type == credential.Type && other.IsValid(now) && other.End > end && other.Active is not false);

    /// <summary>Whether the app has no other valid one to sign in with; for SAML, to sign with.</summary>
    public static bool IsOnlyValid(HeldCredential credential, IEnumerable<HeldCredential> all, DateTimeOffset now) =>
        credential.IsValid(now)
        && !all.Any(other => !ReferenceEquals(other, credential) && IsSaml(other) == IsSaml(credential) && other.IsValid(now));

    private static bool IsSaml(HeldCredential credential) => credential.Type == AppCredentialType.SamlSigning;
}
