namespace PbiDiag.Commands.Selection;

/// <summary>Names as users ask for them: written out, with * and ?, or as an id.</summary>
internal static class NameMatch
{
    public static bool Fits(string asked, string? name, string? id) =>
        string.Equals(asked, id, StringComparison.OrdinalIgnoreCase)
        || (name is not null && (string.Equals(asked, name, StringComparison.OrdinalIgnoreCase) || Wildcard.Matches(asked, name)));

    public static bool FitsAny(IReadOnlyList<string> asked, string? name, string? id) =>
        asked.Count == 0 || asked.Any(one => Fits(one, name, id));

    /// <summary>Names that would have to be there: a wildcard that fits nothing is no error.</summary>
    public static IEnumerable<string> Exact(IReadOnlyList<string> asked) => asked.Where(one => !Wildcard.IsOne(one));
}
