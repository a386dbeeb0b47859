using System.Text.Json.Serialization;
using PbiDiag.Services.Http;
using PbiDiag.Services.Json;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Services.Graph;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SecretConverter), typeof(UtcTimeConverter), typeof(TextConverter)])]
[JsonSerializable(typeof(ListPage<Application>))]
[JsonSerializable(typeof(ListPage<ServicePrincipal>))]
[JsonSerializable(typeof(ListPage<DirectoryObject>))]
[JsonSerializable(typeof(ListPage<LicenseDetail>))]
[JsonSerializable(typeof(ListPage<FederatedCredential>))]
[JsonSerializable(typeof(ListPage<AppRoleAssignment>))]
[JsonSerializable(typeof(ListPage<PermissionGrant>))]
[JsonSerializable(typeof(ListPage<ConditionalAccessPolicy>))]
[JsonSerializable(typeof(ListPage<SignInRow>))]
[JsonSerializable(typeof(ListPage<DirectoryAudit>))]
[JsonSerializable(typeof(ListPage<Organization>))]
[JsonSerializable(typeof(ListPage<RiskyUser>))]
[JsonSerializable(typeof(ListPage<CredentialActivity>))]
[JsonSerializable(typeof(ListPage<User>))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(ServicePrincipal))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(RiskyUser))]
[JsonSerializable(typeof(AddPasswordBody))]
[JsonSerializable(typeof(AddedPassword))]
[JsonSerializable(typeof(RemovePasswordBody))]
[JsonSerializable(typeof(ConditionalAccessPolicy))]
internal sealed partial class GraphJson : JsonSerializerContext;
