using PbiDiag.Simulator.Filters;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>The sign-in log. All four kinds are in beta only, and only when they are asked for.</summary>
internal sealed class SignInEndpoints(GraphService service)
{
    private const int MostRows = 1000;

    // https://learn.microsoft.com/graph/api/resources/signin
    private static readonly Dictionary<string, string[]> Filters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["appDisplayName"] = ["eq", "startswith"], ["appId"] = ["eq"], ["clientAppUsed"] = ["eq"], ["conditionalAccessStatus"] = ["eq"], ["correlationId"] = ["eq"],
        ["createdDateTime"] = ["eq", "le", "ge", "lt", "gt"], ["deviceDetail/browser"] = ["eq", "startswith"], ["deviceDetail/operatingSystem"] = ["eq", "startswith"],
        ["id"] = ["eq"], ["ipAddress"] = ["eq", "startswith"], ["location/city"] = ["eq", "startswith"], ["location/state"] = ["eq", "startswith"],
        ["location/countryOrRegion"] = ["eq", "startswith"], ["resourceDisplayName"] = ["eq"], ["resourceId"] = ["eq"], ["riskDetail"] = ["eq"],
        ["riskLevelAggregated"] = ["eq"], ["riskLevelDuringSignIn"] = ["eq"], ["riskState"] = ["eq"], ["servicePrincipalId"] = ["eq", "startswith"],
        ["servicePrincipalName"] = ["eq", "startswith"], ["status/errorCode"] = ["eq"], ["userAgent"] = ["eq", "startswith"], ["userDisplayName"] = ["eq", "startswith"],
        ["userId"] = ["eq"], ["userPrincipalName"] = ["eq", "startswith"],
    };

    private static readonly Dictionary<string, string[]> BetaFilters = new(Filters, StringComparer.OrdinalIgnoreCase)
    {
        ["signInEventTypes/any"] = ["eq", "ne"], ["originalRequestId"] = ["eq"], ["authenticationRequirement"] = ["eq", "startswith"],
    };

    private readonly SignInShape _shape = new(service.Tenant);

    public void Map()
    {
        var read = Access.Permission("AuditLog.Read.All");
        service.Map("GET", "/auditLogs/signIns", read, List);
        service.Map("GET", "/auditLogs/signIns/{id}", read, One);
    }

    private Answer List(Call call)
    {
        service.Limit(call, "graph.signIns");
        RequirePremium(call);
        var filter = call.Parameter("$filter");
        var isBeta = GraphService.IsBeta(call);
        var asksKind = false;
        if (filter is not null)
        {
            var parser = new FilterParser(filter);
            parser.Parse();
            foreach (var (property, comparison) in parser.Used)
            {
                var known = isBeta ? BetaFilters : Filters;
                if (!known.TryGetValue(property, out var allowed) || !allowed.Contains(comparison))
                    throw new FilterException($"Invalid filter clause: the operator '{comparison}' is not supported for '{property}'.");
                asksKind |= property.StartsWith("signInEventTypes", StringComparison.OrdinalIgnoreCase);
            }
        }
        var rows = service.Tenant.Logs.SignIns.Items.Reverse().Where(row => asksKind || row.Kind == SignInKind.Interactive);
        var seesPolicies = SeesPolicies(call);
        return new GraphPage(service, call) { DefaultSize = MostRows, MostSize = MostRows }
            .Of(rows.OrderByDescending(row => row.At), row => _shape.Of(row, isBeta, seesPolicies), "auditLogs/signIns");
    }

    private Answer One(Call call)
    {
        service.Limit(call, "graph.signIns");
        RequirePremium(call);
        var row = service.Tenant.Logs.SignIns.Items.FirstOrDefault(row => row.Id == call.Id("id")) ?? throw service.NotFound(call, call.Route["id"]);
        return new GraphPage(service, call).One(_shape.Of(row, GraphService.IsBeta(call), SeesPolicies(call)), "auditLogs/signIns");
    }

    private void RequirePremium(Call call)
    {
        if (!Licences.HasPremium(service.Tenant)) throw Licences.NotPremium(service, call);
    }

    private static bool SeesPolicies(Call call) => call.Caller.HasAny(["Policy.Read.All", "Policy.Read.ConditionalAccess"], ["Policy.Read.All", "Policy.Read.ConditionalAccess"]);
}
