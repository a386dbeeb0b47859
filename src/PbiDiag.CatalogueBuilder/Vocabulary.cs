namespace PbiDiag.CatalogueBuilder;

/// <summary>The closed vocabularies as entries spell them (<c>client-secret</c>) and as code does (<c>ClientSecret</c>).</summary>
internal static class Vocabulary
{
    public static bool TryParse<T>(string word, out T value) where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
        {
            value = known;
            if (Spell(known) == word)
                return true;
        }
        value = default;
        return false;
    }

    public static string AllOf<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Spell));

    public static string Spell<T>(T value) where T : struct, Enum => value switch
    {
        Results.Family family => family.ToString().ToLowerInvariant() is var name && family == Results.Family.AnalysisServices
            ? "analysis-services"
            : family == Results.Family.SapHana ? "sap-hana" : name,
        Results.Actor.PowerBIAdmin => "powerbi-admin",
        _ => Kebab(value.ToString()),
    };

    public static bool IsKebab(string id) =>
        id.Length > 0 && char.IsAsciiLetterLower(id[0]) && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal)
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
