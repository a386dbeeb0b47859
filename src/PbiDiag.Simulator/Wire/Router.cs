namespace PbiDiag.Simulator.Wire;

/// <summary>Finds the route of a path, segment by segment; a segment like applications(appId='{id}') holds its parameter in the middle.</summary>
internal sealed class Router
{
    private readonly Node _root = new();

    public void Add(Route route)
    {
        var node = _root;
        foreach (var segment in Segments(route.Template)) node = node.Child(segment);
        if (!node.Routes.TryAdd(route.Method, route)) throw new InvalidOperationException($"{route.Method} {route.Template} is there twice.");
    }

    /// <summary>The route, or nothing; pathKnown tells a wrong method from a wrong path.</summary>
    public Route? Find(string method, string path, Dictionary<string, string> values, out bool pathKnown)
    {
        var node = Match(_root, Segments(path), 0, values);
        pathKnown = node is not null;
        return node?.Routes.GetValueOrDefault(method);
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static Node? Match(Node node, string[] segments, int index, Dictionary<string, string> values)
    {
        if (index == segments.Length) return node.Routes.Count > 0 ? node : null;
        var segment = segments[index];
        if (node.Literals.TryGetValue(segment, out var literal) && Match(literal, segments, index + 1, values) is { } found) return found;
        foreach (var pattern in node.Patterns)
        {
            if (!pattern.Takes(segment) || Match(pattern.Next, segments, index + 1, values) is not { } deeper) continue;
            values[pattern.Name] = pattern.ValueIn(segment);
            return deeper;
        }
        return null;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.OrdinalIgnoreCase);

        public List<Pattern> Patterns { get; } = [];

        public Dictionary<string, Route> Routes { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Node Child(string segment)
        {
            var open = segment.IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
            {
                if (!Literals.TryGetValue(segment, out var literal)) Literals[segment] = literal = new Node();
                return literal;
            }
            var close = segment.IndexOf('}', StringComparison.Ordinal);
            var wanted = new Pattern(segment[..open], segment[(open + 1)..close], segment[(close + 1)..], new Node());
            var known = Patterns.Find(pattern => pattern.Prefix == wanted.Prefix && pattern.Suffix == wanted.Suffix && pattern.Name == wanted.Name);
            if (known is not null) return known.Next;
            // What says more of the segment is asked first.
            Patterns.Insert(wanted.Prefix.Length > 0 ? 0 : Patterns.Count, wanted);
            return wanted.Next;
        }
    }

    private sealed record Pattern(string Prefix, string Name, string Suffix, Node Next)
    {
        public bool Takes(string segment) =>
            segment.Length > Prefix.Length + Suffix.Length
            && segment.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && segment.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

        public string ValueIn(string segment) => segment[Prefix.Length..^Suffix.Length];
    }
}
