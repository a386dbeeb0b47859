using System.Text.RegularExpressions;

namespace PbiDiag.Tests.Staged;

/// <summary>The psd1, as far as tests must read it where there is no PowerShell.</summary>
internal static partial class Manifest
{
    private static readonly string Text = File.ReadAllText(Path.Combine(BuildFacts.ModuleFolder, "PbiDiag.psd1"));

    public static string Version => Strings("ModuleVersion").Single();

    public static IReadOnlyList<string> Strings(string key)
    {
        var value = Regex.Match(Text, $@"(?m)^\s*{key}\s*=\s*(@\((?<v>[^)]*)\)|(?<v>'[^']*'))");
        return [.. Quoted().Matches(value.Groups["v"].Value).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
