using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Users and groups.</summary>
internal sealed class UserEndpoints(GraphService service)
{
    // What a user shows that is not asked for more: whether it is enabled is not among it.
    private static readonly string[] Usual =
    [
        "businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName", "id",
    ];

    private static readonly Access Read = Access.Permission("User.Read.All", "Directory.Read.All");
    private static readonly Access ReadGroups = Access.Permission("GroupMember.Read.All", "Group.Read.All", "Directory.Read.All");
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        service.Map("GET", "/users", Read, call => Page(call).Of(_tenant.Directory.Users, user => Shape(user, call), "users"));
        service.Map("GET", "/users/{id}", Read, call => Page(call).One(Shape(Find(call), call), "users"));
        service.Map("GET", "/me", Access.Permission("User.Read", "User.Read.All", "Directory.Read.All"), call => call.Caller.User is { } user
            ? Page(call).One(Shape(user, call), "users") : throw service.Refusal(call, 400, "BadRequest", "/me request is only valid with delegated authentication flow."));
        service.Map("GET", "/users/{id}/licenseDetails", Read, call =>
            new GraphPage(service, call).Of(Find(call).Licences.Where(licence => licence != Licence.None), Licences.Details, "users/licenseDetails"));
        service.Map("GET", "/users/{id}/memberOf", Access.Permission("User.Read.All", "Directory.Read.All", "GroupMember.Read.All"), call => DirectoryObjects.List(service, call,
            _tenant.Directory.Groups.Where(group => group.Members.Contains(Find(call).Name, StringComparer.OrdinalIgnoreCase)).Select(group => group.Name)));
        service.Map("GET", "/users/{id}/transitiveMemberOf", Access.Permission("User.Read.All", "Directory.Read.All", "GroupMember.Read.All"), call =>
            DirectoryObjects.List(service, call, _tenant.Directory.GroupsOf(Find(call).Name).Select(group => group.Name)));
        service.Map("GET", "/groups", ReadGroups, call => new GraphPage(service, call).Of(_tenant.Directory.Groups, DirectoryObjects.Group, "groups"));
        service.Map("GET", "/groups/{id}", ReadGroups, call => new GraphPage(service, call).One(DirectoryObjects.Group(FindGroup(call)), "groups"));
        service.Map("GET", "/groups/{id}/members", ReadGroups, call => DirectoryObjects.List(service, call, FindGroup(call).Members));
        service.Map("GET", "/groups/{id}/transitiveMembers", ReadGroups, call => DirectoryObjects.List(service, call, Transitive(FindGroup(call))));
    }

    private GraphPage Page(Call call) => new(service, call) { DefaultSelect = Usual };

    private UserAccount Find(Call call) =>
        _tenant.Directory.User(call.Route["id"]) is { Deleted: null } user ? user : throw service.NotFound(call, call.Route["id"]);

    private SecurityGroup FindGroup(Call call) => _tenant.Directory.Group(call.Route["id"]) ?? throw service.NotFound(call, call.Route["id"]);

    private List<string> Transitive(SecurityGroup group)
    {
        var found = new List<string>();
        var open = new Queue<SecurityGroup>([group]);
        while (open.TryDequeue(out var next))
        {
            foreach (var member in next.Members.Where(member => !found.Contains(member, StringComparer.OrdinalIgnoreCase)))
            {
                found.Add(member);
                if (_tenant.Directory.Group(member) is { } inner) open.Enqueue(inner);
            }
        }
        return found;
    }

    private JsonObject Shape(UserAccount user, Call call)
    {
        var shape = new JsonObject
        {
            ["id"] = user.Id.ToString(), ["deletedDateTime"] = null, ["accountEnabled"] = user.Enabled, ["businessPhones"] = new JsonArray(), ["createdDateTime"] = Json.Time(user.Created),
            ["displayName"] = user.DisplayName, ["givenName"] = user.DisplayName!.Split(' ')[0], ["surname"] = user.DisplayName.Split(' ')[^1], ["jobTitle"] = null, ["mail"] = user.Name,
            ["mobilePhone"] = null, ["officeLocation"] = null, ["preferredLanguage"] = null, ["employeeId"] = null, ["externalUserState"] = user.Type == "Guest" ? "Accepted" : null,
            ["userPrincipalName"] = user.Name, ["userType"] = user.Type, ["usageLocation"] = _tenant.Scenario.Tenant.Country,
            ["onPremisesSyncEnabled"] = user.Synced ? true : null, ["onPremisesSamAccountName"] = user.Synced ? user.Name.Split('@')[0] : null,
            ["onPremisesDomainName"] = user.Synced ? user.Name.Split('@')[^1] : null,
            ["lastPasswordChangeDateTime"] = Json.Time(user.PasswordChanged), ["signInSessionsValidFromDateTime"] = Json.Time(user.SessionsValidFrom),
            ["passwordPolicies"] = null,
            ["assignedPlans"] = new JsonArray([.. user.Licences.Where(licence => licence != Licence.None).Select(licence => (JsonNode)Licences.Plan(licence, user.Created))]),
            ["assignedLicenses"] = new JsonArray([.. user.Licences.Where(licence => licence != Licence.None)
                .Select(licence => (JsonNode)new JsonObject { ["disabledPlans"] = new JsonArray(), ["skuId"] = Licences.SkuId(licence).ToString() })]),
        };
        if ((call.Parameter("$select") ?? "").Contains("signInActivity", StringComparison.OrdinalIgnoreCase)) AddActivity(shape, user, call);
        return shape;
    }

    private void AddActivity(JsonObject shape, UserAccount user, Call call)
    {
        if (!call.Caller.HasAny(["AuditLog.Read.All"], ["AuditLog.Read.All"]))
            throw service.Refusal(call, 403, "Authentication_MSGraphPermissionMissing", "Calling principal does not have required MSGraph permissions AuditLog.Read.All");
        if (!Licences.HasPremium(_tenant)) throw Licences.NotPremium(service, call);
        shape["signInActivity"] = new JsonObject
        {
            ["lastSignInDateTime"] = Json.Time(user.LastSignIn), ["lastNonInteractiveSignInDateTime"] = Json.Time(user.LastSignIn), ["lastSuccessfulSignInDateTime"] = Json.Time(user.LastSignIn),
        };
    }
}
