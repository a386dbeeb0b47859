using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.DataSources;

/// <summary>The rows of a credential test.</summary>
internal static class CredentialTestRows
{
    public static CredentialTest Of(KnownSource source, SourceVerdict verdict) => new()
    {
        SourceKind = source.Kind,
        Path = source.Path,
        Connectivity = source.Connectivity,
        Gateway = source.Gateway,
        GatewayId = source.GatewayId,
        Connection = source.Name,
        DataSourceId = source.Id,
        CredentialType = source.CredentialType,
        Status = verdict.Status,
        Code = verdict.Error?.Code,
        RootCauseCode = verdict.Error?.RootCauseCode ?? verdict.Error?.Code,
        Reason = verdict.Reason,
        Actor = verdict.Error?.Actor,
        Fix = verdict.Error?.Fixes.FirstOrNone(),
        CheckedWith = verdict.CheckedWith,
        MissingPermission = verdict.MissingPermission,
        DurationMs = verdict.DurationMs,
    };

    public static CredentialTest Of(ChosenItem item, KnownSource source, SourceVerdict verdict, Refresh? last, int? sharedBy)
    {
        var row = For(item, Of(source, verdict)) with
        {
            LastRefreshStatus = last is null ? null : RefreshState.Of(last),
            LastRefreshTime = last?.EndTime ?? last?.StartTime,
            SharedBy = sharedBy,
        };
        // Connectors with optional parameters: https://learn.microsoft.com/data-integration/gateway/service-gateway-tshoot
        return verdict.Status is CredentialStatus.Invalid or CredentialStatus.Unreachable && verdict.CheckedWith is CheckedWith.GatewayStatus or CheckedWith.ConnectionTest
            && RefreshState.Is(row.LastRefreshStatus, RefreshState.Completed)
            ? row with { Reason = row.Reason + " The last refresh succeeded, though: the test sends no optional parameters of a connector, or the trouble began since." }
            : row;
    }

    /// <summary>A model about which nothing can be said is a row too.</summary>
    public static CredentialTest Nothing(ChosenItem item, string reason) =>
        For(item, new CredentialTest { Status = CredentialStatus.NotChecked, Reason = reason });

    private static CredentialTest For(ChosenItem item, CredentialTest row) => row with
    {
        Workspace = item.Workspace,
        WorkspaceId = item.WorkspaceId,
        Dataset = item.Name,
        DatasetId = item.Id,
        Kind = item.Kind,
        SettingsUrl = item.SettingsUrl,
    };
}
