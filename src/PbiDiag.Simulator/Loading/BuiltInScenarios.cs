using System.Text;

namespace PbiDiag.Simulator.Loading;

/// <summary>The scenario files that come with the simulator.</summary>
public static class BuiltInScenarios
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(BuiltInScenarios).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Scenarios/", StringComparison.Ordinal) && !name.EndsWith("schema.json", StringComparison.Ordinal))
            .Select(name => name["Scenarios/".Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    public static bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    internal static string Read(string file)
    {
        using var stream = typeof(BuiltInScenarios).Assembly.GetManifestResourceStream("Scenarios/" + file)
            ?? throw new FileNotFoundException($"The simulator has no built-in file {file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
