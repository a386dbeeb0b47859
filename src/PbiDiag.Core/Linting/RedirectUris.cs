namespace PbiDiag.Linting;

/// <summary>Compares redirect URIs as Entra does: by the letter, but for the port of a loopback address.</summary>
public static class RedirectUris
{
    public static IReadOnlyList<UriDifference> Compare(string asked, string registered)
    {
        if (string.Equals(asked, registered, StringComparison.Ordinal))
            return [];
        var (left, right) = (new RedirectUri(asked), new RedirectUri(registered));
        var differences = new List<UriDifference>();
        Add("scheme", left.Scheme, right.Scheme);
        Add("host", left.Host, right.Host);
        // https://learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions
        if (!(left.IsLoopback && right.IsLoopback && left.Scheme == "http"))
            Add("port", left.Port, right.Port);
        if (left.Path != right.Path && left.Path.TrimEnd('/') == right.Path.TrimEnd('/'))
            differences.Add(new("slash", left.Path, right.Path));
        else
            Add("path", left.Path, right.Path);
        Add("query", left.Query, right.Query);
        Add("fragment", left.Fragment, right.Fragment);
        return differences;

        void Add(string part, string a, string b)
        {
            if (!string.Equals(a, b, StringComparison.Ordinal))
                differences.Add(new(string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? part + " (case)" : part, a, b));
        }
    }

    /// <summary>The one that differs least, and how; null when there is none to compare with.</summary>
    public static (string Registered, IReadOnlyList<UriDifference> Differences)? Nearest(string asked, IEnumerable<string> registered)
    {
        (string Registered, IReadOnlyList<UriDifference> Differences)? nearest = null;
        var least = int.MaxValue;
        foreach (var other in registered)
        {
            var differences = Compare(asked, other);
            var weight = differences.Sum(Weight);
            if (weight < least)
                (nearest, least) = ((other, differences), weight);
        }
        return nearest;
    }

    // Another host is another program; another slash is a slip.
    private static int Weight(UriDifference difference) => difference.Part switch
    {
        "host" => 20,
        "path" => 6,
        "scheme" or "port" or "query" or "fragment" => 4,
        _ => 1,
    };
}
