using PbiDiag.Facts.Refreshes;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.DataSources;

/// <summary>What the last refresh of a model says of one of its sources, where the source itself cannot be tested.</summary>
internal static class RefreshEvidence
{
    public static SourceVerdict Of(KnownSource source, int sources, Refresh? last, string? missing)
    {
        if (last is null || RefreshState.Of(last) is not { } status)
            return Nothing("The source cannot be tested by this identity, and the model has no refresh that would tell.", missing);
        if (RefreshState.Is(status, RefreshState.Completed))
        {
            return new(CredentialStatus.Valid, CheckedWith.LastRefresh, FormattableString.Invariant(
                $"The source cannot be tested by this identity; the refresh that ended {last.EndTime?.UtcDateTime:yyyy-MM-dd HH:mm} UTC read it.")) { MissingPermission = missing };
        }
        if (RefreshState.ErrorOf(last) is not { } text)
            return Nothing($"The source cannot be tested by this identity, and the last refresh ({status}) gives no reason.", missing);
        var error = Recogniser.Recognise(text);
        return sources == 1 || SourceNaming.Names(error, source)
            ? VerdictReader.OfError(error, CheckedWith.LastRefresh, text) with { MissingPermission = missing }
            : Nothing("The source cannot be tested by this identity, and the last refresh failed without naming one of its sources as the cause.", missing) with { Error = error };
    }

    private static SourceVerdict Nothing(string reason, string? missing) => new(CredentialStatus.NotChecked, CheckedWith.Nothing, reason) { MissingPermission = missing };
}
