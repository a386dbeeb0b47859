using PbiDiag.Commands.Selection;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Commands.DataSources;

/// <summary>The rows of sources, each with the source that it tells of.</summary>
internal static class DataSourceRows
{
    public static (DataSourceInfo Row, KnownSource Source) Of(KnownSource source) => (
        new DataSourceInfo
        {
            Name = source.Name,
            SourceKind = source.Kind,
            Server = source.Server,
            Database = source.Database,
            Url = source.Url,
            Path = source.Path,
            Connectivity = source.Connectivity,
            Gateway = source.Gateway,
            GatewayId = source.GatewayId,
            Connection = source.IsConnectionListed ? source.Name : null,
            DataSourceId = source.Id,
            CredentialType = source.CredentialType,
            PrivacyLevel = source.PrivacyLevel,
            SingleSignOnType = source.SingleSignOnType,
        },
        source);

    public static (DataSourceInfo Row, KnownSource Source) Of(ChosenItem item, KnownSource source) => (
        Of(source).Row with { Workspace = item.Workspace, WorkspaceId = item.WorkspaceId, Dataset = item.Name, DatasetId = item.Id, Kind = item.Kind },
        source);

    public static (DataSourceInfo Row, KnownSource Source) Of(SharedSource shared) => (
        Of(shared.Source).Row with
        {
            Models = TextList.Of(shared.Items.Select(item => item.Name ?? item.Id)),
            ModelIds = TextList.Of(shared.Items.Select(item => $"{item.WorkspaceId}/{item.Id}")),
            SharedBy = shared.Items.Count,
        },
        shared.Source);
}
