using System.Text.Json.Serialization;
using PbiDiag.Services.Http;
using PbiDiag.Services.Json;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Services.PowerBi;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SecretConverter), typeof(UtcTimeConverter), typeof(TextConverter)])]
[JsonSerializable(typeof(ListPage<Workspace>))]
[JsonSerializable(typeof(ListPage<WorkspaceUser>))]
[JsonSerializable(typeof(ListPage<Dataset>))]
[JsonSerializable(typeof(ListPage<Refresh>))]
[JsonSerializable(typeof(ListPage<Refreshable>))]
[JsonSerializable(typeof(ListPage<Capacity>))]
[JsonSerializable(typeof(ListPage<Datasource>))]
[JsonSerializable(typeof(ListPage<GatewayDatasource>))]
[JsonSerializable(typeof(ListPage<Gateway>))]
[JsonSerializable(typeof(ListPage<DatasourceUser>))]
[JsonSerializable(typeof(ListPage<Dataflow>))]
[JsonSerializable(typeof(ListPage<DataflowTransaction>))]
[JsonSerializable(typeof(ActivityPage))]
[JsonSerializable(typeof(Dataset))]
[JsonSerializable(typeof(Gateway))]
[JsonSerializable(typeof(GatewayDatasource))]
[JsonSerializable(typeof(RefreshDetail))]
[JsonSerializable(typeof(RefreshSchedule))]
[JsonSerializable(typeof(RefreshOptions))]
[JsonSerializable(typeof(Scan))]
[JsonSerializable(typeof(ScanBody))]
[JsonSerializable(typeof(ScanResult))]
[JsonSerializable(typeof(ConnectionDetails))]
[JsonSerializable(typeof(CredentialBody))]
[JsonSerializable(typeof(BindBody))]
[JsonSerializable(typeof(IReadOnlyList<ModifiedWorkspace>))]
internal sealed partial class PowerBiJson : JsonSerializerContext;
