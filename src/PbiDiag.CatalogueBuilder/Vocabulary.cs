namespace PbiDiag.CatalogueBuilder;

/// <summary>The closed vocabularies as entries spell them (<c>client-secret</c>) and as code does (<c>ClientSecret</c>).</summary>
internal static class Vocabulary
{
    public static T Parse<T>(string word, EntryLines at, string field) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Spell(value) == word)
                return value;
        throw at.Wrong($"{field} is '{word}'; expected one of {string.Join(", ", Enum.GetValues<T>().Select(Spell))}");
    }

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
