using PbiDiag.HelpBuilder.Pages;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Help;

/// <summary>The Markdown that the help is made of.</summary>
internal static class HelpPages
{
    public static string Folder { get; } = Path.Combine(BuildFacts.RepositoryRoot, "module", "docs", "en-US");

    public static IReadOnlyList<CmdletPage> Cmdlets { get; } = [.. Files("*-*.md").Where(static file => Path.GetFileName(file) != SharedParameters.FileName).Select(CmdletPage.Read)];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Shared { get; } = SharedParameters.Read(Path.Combine(Folder, SharedParameters.FileName));

    public static IReadOnlyList<string> Topics { get; } = [.. Files("about_*.md")];

    public static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Folder, pattern).Order(StringComparer.Ordinal);
}
