using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>scope belongs to v2.0, resource to v1.0. https://learn.microsoft.com/entra/identity-platform/scopes-oidc</summary>
internal static class ScopeRules
{
    private static readonly string[] OpenId = ["openid", "profile", "email", "offline_access"];

    public static IEnumerable<AuthRequestFinding> Look(AuthRequest request, string where, bool required)
    {
        var (scope, resource) = (request.Find("scope"), request.Find("resource"));
        if (request.IsV2 == true && resource is not null)
            yield return Says.Fail(where, "v1-v2", "resource is sent to the v2.0 endpoint, which takes scope.", $"Send scope={resource.Value.TrimEnd('/')}/.default in its place.", "901002").About(resource);
        if (request.IsV2 == false && scope is not null && resource is null)
            yield return Says.Warn(where, "v1-v2", "scope is sent to the v1.0 endpoint, which takes resource.", "Add /v2.0 to the endpoint, or send resource.").About(scope);
        if (scope is null)
        {
            if (required && resource is null)
                yield return Says.Fail(where, "scope", "scope is missing.", "Send scope: for Power BI https://analysis.windows.net/powerbi/api/.default.", "900144").About("scope");
            yield break;
        }
        var parts = scope.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var own = parts.Where(static part => !OpenId.Contains(part)).ToList();
        var resources = own.Select(ResourceOf).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (resources.Count > 1)
            yield return Says.Fail(where, "scope", $"scope names {resources.Count} resources: {string.Join(", ", resources)}. A token is for one.", "Ask for one resource at a time.", "28000", "70011").About(scope);
        if (own.Count > 1 && own.Exists(IsDefault) && resources.Count == 1)
            yield return Says.Fail(where, "scope", "scope mixes .default with single permissions.", "Send either of the two.", "70011").About(scope);
        if (scope.Value.IndexOf(',') >= 0 || scope.Value.IndexOf(';') >= 0)
            yield return Says.Fail(where, "scope", "Scopes are separated by a comma or a semicolon.", "Separate them by one blank.", "70011").About(scope);
    }

    public static bool IsDefault(string part) => part.EndsWith("/.default", StringComparison.OrdinalIgnoreCase) || part == ".default";

    private static string ResourceOf(string part) => part.LastIndexOf('/') is var at && at > "https://".Length ? part.Substring(0, at).TrimEnd('/') : "Microsoft Graph";
}
