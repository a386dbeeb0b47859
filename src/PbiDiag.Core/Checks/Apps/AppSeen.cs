using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

/// <summary>What several checks of an app read in the same way.</summary>
internal static class AppSeen
{
    public const string Applications = Seen.Graph + "applications";
    public const string Principals = Seen.Graph + "servicePrincipals";

    /// <summary>The registration; null where it could not be read or is in another tenant, and then <paramref name="unread"/> says so.</summary>
    public static Application? Registration(CaseFacts facts, out CheckAnswer unread)
    {
        unread = facts.App is not { IsKnown: true, Value: { } found } ? Seen.NotRead(facts.App)
            : !found.Registration.IsKnown ? Seen.NotRead(found.Registration)
            : CheckAnswer.Unknown("The app is not registered in this tenant, where that could be read.");
        return facts.App.Value?.Registration.Value;
    }

    /// <summary>An app asked about is judged now, and so is one that Entra refuses in the test of the source; one that failed, by what was so when it did.</summary>
    public static DateTimeOffset Moment(CaseFacts facts) => facts.SourceTest.Value?.Error is { } tested && Words.Leaf(tested)?.Family == Family.Entra
        ? facts.Now
        : facts.Times.FailedAt ?? facts.Times.FailingSince ?? facts.Now;

    public static IReadOnlyList<HeldCredential> Secrets(Application app) => [.. HeldCredentials.Of(app).Where(static held => held.Type == AppCredentialType.Secret)];

    /// <summary>The last run, or else the last sign-in of the app, that went well before the failure.</summary>
    public static DateTimeOffset? LastGood(CaseFacts facts) => facts.Times.GoodUntil
        ?? (facts.AppSignIns.Value ?? []).Where(row => row.Status?.ErrorCode == 0 && row.CreatedDateTime <= Moment(facts)).Max(static row => row.CreatedDateTime);

    /// <summary>That what a text tells of is mended: a newer credential was made after it, and was signed in with, or nobody may see that; null where it is not so.</summary>
    public static string? RenewedSince(CaseFacts facts, IEnumerable<HeldCredential> held)
    {
        if (facts.IsLive || held.FirstOrDefault(one => one.Start > Moment(facts) && one.IsValid(facts.Now)) is not { } newer)
            return null;
        var made = $"It was so then. '{newer.Name}' was made since, at {Seen.Utc(newer.Start)}";
        return facts.AppSignIns.Value is not { } rows ? $"{made}; whether it is in use, the sign-in log could not be asked."
            : rows.FirstOrDefault(row => row.Status?.ErrorCode == 0 && row.CreatedDateTime > newer.Start) is { } good
                ? $"{made}, and the app signed in well at {Seen.Utc(good.CreatedDateTime)}: what still fails may not have been given it."
            : null;
    }

    /// <summary>Whether a change lies between what last went well and the failure.</summary>
    public static bool IsBetween(CaseFacts facts, DateTimeOffset? change) =>
        change is { } time && LastGood(facts) is { } good && time > good && time <= (facts.Times.FailingSince ?? Moment(facts)).AddMinutes(5);
}
