using System.Text.Json.Serialization;
using PbiDiag.Services.Http;
using PbiDiag.Services.Json;
using PbiDiag.Services.Fabric.Models;

namespace PbiDiag.Services.Fabric;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(UtcTimeConverter), typeof(TextConverter)])]
[JsonSerializable(typeof(ListPage<FabricConnection>))]
[JsonSerializable(typeof(ListPage<FabricGateway>))]
[JsonSerializable(typeof(ListPage<FabricGatewayMember>))]
[JsonSerializable(typeof(ListPage<FabricItem>))]
[JsonSerializable(typeof(ListPage<FabricItemConnection>))]
[JsonSerializable(typeof(ListPage<JobInstance>))]
[JsonSerializable(typeof(ListPage<FabricWorkspace>))]
[JsonSerializable(typeof(ListPage<FabricRoleAssignment>))]
[JsonSerializable(typeof(ListPage<FabricCapacity>))]
[JsonSerializable(typeof(ListPage<TenantSetting>))]
[JsonSerializable(typeof(FabricConnection))]
[JsonSerializable(typeof(ConnectionTest))]
[JsonSerializable(typeof(FabricGateway))]
[JsonSerializable(typeof(FabricGatewayStatus))]
[JsonSerializable(typeof(BindConnectionBody))]
[JsonSerializable(typeof(JobInstance))]
internal sealed partial class FabricJson : JsonSerializerContext;
