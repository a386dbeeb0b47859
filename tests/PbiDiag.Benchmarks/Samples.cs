namespace PbiDiag.Benchmarks;

internal static class Samples
{
    public static IReadOnlyList<(string Name, string Text)> Texts { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.txt").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
}
