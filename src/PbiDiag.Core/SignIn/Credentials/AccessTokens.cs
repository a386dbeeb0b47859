using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.SignIn.Credentials;

/// <summary>Sorts handed-over tokens by the service that each is for, and refuses what no service would take.</summary>
internal static class AccessTokens
{
    private static readonly Dictionary<string, Service> KnownAudiences = new(StringComparer.OrdinalIgnoreCase)
    {
        // The app ids of the services themselves, which are audiences of older token versions.
        ["00000009-0000-0000-c000-000000000000"] = Service.PowerBi,
        ["00000003-0000-0000-c000-000000000000"] = Service.Graph,
        ["cfa8b339-82a2-471a-a3c9-0fc0be7a4093"] = Service.KeyVault,
    };

    public static IReadOnlyDictionary<Service, Secret> Sort(IReadOnlyList<Secret> tokens, Cloud cloud, DateTimeOffset now)
    {
        var sorted = new Dictionary<Service, Secret>();
        string? tenant = null;
        foreach (var token in tokens)
        {
            var claims = TokenClaims.Read(token.Reveal()) ?? throw new FailureException(SignInInputFailures.AccessTokenMalformed());
            if (claims.Expires is { } end && end <= now)
                throw new FailureException(SignInInputFailures.AccessTokenExpired(claims.Audience, end));
            if (claims.TenantId is { } other && !Same(tenant ??= other, other))
                throw new FailureException(SignInInputFailures.TenantOther(tenant, other));
            sorted[ServiceOf(claims.Audience, cloud) ?? throw new FailureException(SignInInputFailures.AccessTokenForeign(claims.Audience, cloud))] = token;
        }
        return sorted;
    }

    private static Service? ServiceOf(string? audience, Cloud cloud)
    {
        var wanted = (audience ?? "").TrimEnd('/');
        if (KnownAudiences.TryGetValue(wanted, out var known))
            return known;
        var matches = cloud.Endpoints.Where(endpoint =>
            Same(endpoint.Value.Resource, wanted) || Same(endpoint.Value.Api.GetLeftPart(UriPartial.Authority), wanted));
        return matches.Select(endpoint => (Service?)endpoint.Key).FirstOrDefault();
    }

    private static bool Same(string left, string right) => string.Equals(left.TrimEnd('/'), right, StringComparison.OrdinalIgnoreCase);
}
