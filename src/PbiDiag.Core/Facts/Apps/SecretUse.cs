using PbiDiag.Facts.SignIns;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Apps;

/// <summary>With which of its secrets an app signs in, as its log tells.</summary>
public sealed record SecretUse(SecretUseState State)
{
    private static readonly int[] Refusals = [7000215, 7000222, 70002];

    /// <summary>The sign-in that it was read from.</summary>
    public SignInRow? Row { get; init; }

    public PasswordCredential? Used { get; init; }

    /// <summary>The newest secret that is valid.</summary>
    public PasswordCredential? Newest { get; init; }

    public static SecretUse Of(IReadOnlyList<PasswordCredential> secrets, IReadOnlyList<SignInRow> rows, DateTimeOffset now)
    {
        var newest = secrets.Where(secret => secret.EndDateTime > now && !(secret.StartDateTime > now)).OrderByDescending(static secret => secret.StartDateTime).FirstOrDefault();
        var byTime = rows.OrderByDescending(static row => row.CreatedDateTime).ToList();
        var good = byTime.Find(static row => row.Status?.ErrorCode == 0);
        var refused = byTime.Find(static row => row.Status?.ErrorCode is { } code && Refusals.Contains(code));
        if (refused is not null && !(good?.CreatedDateTime > refused.CreatedDateTime))
            return new(SecretUseState.Refused) { Row = refused, Newest = newest };
        if (good is null)
            return new(byTime.Exists(static row => SignInLog.IsFailure(row, withInterrupts: true)) ? SecretUseState.KeyNotTold : SecretUseState.NoSignIn);
        var used = secrets.FirstOrDefault(secret => good.ServicePrincipalCredentialKeyId is { Length: > 0 } key && string.Equals(secret.KeyId, key, StringComparison.OrdinalIgnoreCase));
        if (used is null)
            return new(SecretUseState.KeyNotTold) { Row = good, Newest = newest };
        return new(newest is null || used.KeyId == newest.KeyId || !(newest.StartDateTime > used.StartDateTime) ? SecretUseState.Newest : SecretUseState.Older) { Row = good, Used = used, Newest = newest };
    }
}
