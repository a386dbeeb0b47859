using System.Globalization;
using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class ClockSkew : Check
{
    // Entra ID bears five minutes. https://learn.microsoft.com/entra/identity-platform/access-tokens
    private static readonly TimeSpan Borne = TimeSpan.FromMinutes(5);

    public override string Id => "clock-skew";

    public override string Question => "Does the caller's clock agree with the service's?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.ServiceClock];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.ClockWrong];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AssertionTimes.In(facts.Error?.Text) is { Current: var current, ValidFrom: var from } && current < from - Borne)
            return CheckAnswer.Proves(AppTrouble.ClockWrong, Seen.In(Seen.Text, $"The assertion counts from {Seen.Utc(from)} on, and the service's clock said {Seen.Utc(current)}: the clock that made it is ahead.", "nbf", current));
        if (!facts.ServiceClock.IsKnown)
            return Seen.NotRead(facts.ServiceClock);
        var ahead = facts.ServiceClock.Value;
        if (ahead.Duration() <= Borne)
            return CheckAnswer.Silent("The clock of this machine agrees with the service's; that of the failing one is not known.");
        var seen = Seen.In("Entra ID openid-configuration, Date", string.Format(CultureInfo.InvariantCulture, "The clock of this machine is {0:0} seconds {1} the service's.", ahead.Duration().TotalSeconds, ahead > TimeSpan.Zero ? "ahead of" : "behind"), "Date");
        return CheckAnswer.Fits(AppTrouble.ClockWrong, "Whether it was this machine that failed, the text does not say.", seen);
    }
}
