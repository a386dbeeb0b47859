namespace PbiDiag.Recognition.Logs;

/// <summary>The files that a path or a pattern stands for.</summary>
internal static class LogFiles
{
    public static IReadOnlyList<string> At(string path)
    {
        if (File.Exists(path))
            return [path];
        var folder = Path.GetDirectoryName(path);
        folder = string.IsNullOrEmpty(folder) ? "." : folder!;
        var pattern = Path.GetFileName(path);
        if (pattern.IndexOfAny(['*', '?']) < 0 || !Directory.Exists(folder))
            return [];
        return [.. Directory.EnumerateFiles(folder, pattern).OrderBy(file => file, StringComparer.OrdinalIgnoreCase)];
    }
}
