using PbiDiag.Linting;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Apps;

/// <summary>A redirect URI beside those of a registration.</summary>
internal sealed record RedirectMatch(string Asked, string? Nearest, string? Platform, IReadOnlyList<UriDifference> Differences)
{
    public bool Fits => Nearest is not null && Differences.Count == 0;

    public static RedirectMatch Of(Application app, string asked)
    {
        var all = Under(app.Web, "web").Concat(Under(app.Spa, "spa")).Concat(Under(app.PublicClient, "public")).ToList();
        return RedirectUris.Nearest(asked, all.Select(static one => one.Uri)) is { } nearest
            ? new RedirectMatch(asked, nearest.Registered, all.First(one => one.Uri == nearest.Registered).Platform, nearest.Differences)
            : new RedirectMatch(asked, null, null, []);
    }

    public string Describe() =>
        Nearest is null ? "No redirect URI is registered at all."
        : Fits ? $"Registered under {Platform}."
        : $"Not registered. The nearest ({Platform}) is {Nearest}; they differ in {string.Join("; ", Differences)}.";

    private static IEnumerable<(string Uri, string Platform)> Under(RedirectPlatform? platform, string name) =>
        (platform?.RedirectUris ?? []).Select(uri => (uri, name));
}
