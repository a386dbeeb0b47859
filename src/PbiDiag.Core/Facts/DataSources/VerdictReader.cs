using PbiDiag.Facts.Directory;
using PbiDiag.Failures;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;

namespace PbiDiag.Facts.DataSources;

/// <summary>From the answers of the tests to what they say of a credential.</summary>
internal static class VerdictReader
{
    public static SourceVerdict Reached(CheckedWith with) => new(CredentialStatus.Valid, with, "The source was reached with the stored credential.");

    /// <summary>The test was asked for and refused: only an answer about the source counts as a finding.</summary>
    public static SourceVerdict OfFailure(Failure failure, CheckedWith with) => failure.Id switch
    {
        FailureIds.ApiBadRequest or FailureIds.OperationFailed when failure.Info is { } info => OfError(info, with, failure.Message),
        FailureIds.ApiForbidden or FailureIds.ApiUnauthorized => new(CredentialStatus.NotChecked, CheckedWith.Nothing, failure.Message)
        {
            Error = failure.Info,
            MissingPermission = with == CheckedWith.GatewayStatus ? PowerBiPermissions.GatewayAdministrator : PowerBiPermissions.Connection,
        },
        FailureIds.ApiNotFound => new(CredentialStatus.NotChecked, CheckedWith.Nothing, "The source is no longer there, or this identity may not see it: " + failure.Message),
        _ => new(CredentialStatus.NotChecked, CheckedWith.Nothing, failure.Message) { Error = failure.Info },
    };

    public static SourceVerdict OfTest(ConnectionTest test)
    {
        var errors = test.Errors ?? [];
        if (errors.Count == 0)
        {
            return string.Equals(test.Status, "Online", StringComparison.OrdinalIgnoreCase)
                ? Reached(CheckedWith.ConnectionTest)
                : new(CredentialStatus.Unreachable, CheckedWith.ConnectionTest, $"The test of the connection answered '{test.Status}' and gave no reason.");
        }
        var text = string.Join(" ", errors.Select(error => $"{error.ErrorCode}: {error.Message}"));
        return OfError(Recogniser.Recognise(text), CheckedWith.ConnectionTest, text);
    }

    public static SourceVerdict TimedOut(TimeSpan limit, CheckedWith with) =>
        new(CredentialStatus.NotChecked, CheckedWith.Nothing, FormattableString.Invariant($"The test ({with}) gave no answer within {limit.TotalSeconds:0.#} s."));

    /// <summary>Nobody can test the source for this caller: what its permission would have to be.</summary>
    public static string MissingFor(SourceConnectivity connectivity) => connectivity switch
    {
        SourceConnectivity.OnPremisesGateway or SourceConnectivity.PersonalGateway => PowerBiPermissions.GatewayAdministrator,
        SourceConnectivity.Unknown => $"{PowerBiPermissions.GatewayAdministrator}; or {PowerBiPermissions.Connection}",
        _ => PowerBiPermissions.Connection,
    };

    public static SourceVerdict OfError(ErrorInfo info, CheckedWith with, string words)
    {
        var status = CredentialVerdict.Of(info);
        // The test said no; a reason that nobody knows does not make the source a good one.
        if (status == CredentialStatus.NotChecked && info.Category is not (Category.Timeout or Category.Throttling or Category.ServiceOutage))
            status = CredentialStatus.Unreachable;
        return new(status, with, info.Title ?? words) { Error = info };
    }
}
