using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>What would help most to say more: three facts at most. Pure.</summary>
internal static class NeededText
{
    private const int Most = 3;

    public static IEnumerable<string> Of(CaseFacts facts, DiagnosisState state)
    {
        if (state is not (DiagnosisState.NothingToGoBy or DiagnosisState.FromTextAlone) && !(state == DiagnosisState.Over && facts.Times.FailedAt is null))
            return [];
        var error = facts.Error;
        return new[]
        {
            error is null or { MatchedBy: MatchedBy.None or MatchedBy.Class } ? "the whole error text with its code, as \"Details\" or the refresh history shows it" : null,
            facts.Item is null ? "the workspace and the model that failed: -Workspace and -Dataset, or a row of Get-PbiRefreshHistory" : null,
            error?.Timestamp is null && facts.Times.FailedAt is null ? "when it failed, with the time zone" : null,
            facts.AppId is null && facts.AccountName is null ? "the app or account that signed in" : null,
            error?.CorrelationId is null && error?.ActivityId is null && error?.RequestId is null ? "the correlation id, activity id or request id" : null,
        }.OfType<string>().Take(Most);
    }
}
