namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>The scenario files of this run: those beside the tests, or all of another folder.</summary>
internal static class ScenarioFiles
{
    /// <summary>PBIDIAG_SCENARIOS=folder runs the files of that folder in place of the ones here.</summary>
    private const string FolderVariable = "PBIDIAG_SCENARIOS";

    public static string Folder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } other
        ? Path.GetFullPath(other)
        : Path.Combine(AppContext.BaseDirectory, "Diagnosing", "Files");

    public static IReadOnlyList<string> Names =>
    [
        .. Directory.EnumerateFiles(Folder, "*.json*", SearchOption.AllDirectories).Where(IsDiagnosis).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string name) => Path.Combine(Folder, name);

    // A base that others extend says nothing of what is to be found.
    private static bool IsDiagnosis(string file) => File.ReadAllText(file).Contains("\"expected\"", StringComparison.Ordinal);
}
