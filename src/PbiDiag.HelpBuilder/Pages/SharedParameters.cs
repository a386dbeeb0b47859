namespace PbiDiag.HelpBuilder.Pages;

/// <summary>Parameters that several cmdlets have from their base: described once. A page that has more to say about one does so itself.</summary>
internal static class SharedParameters
{
    public const string FileName = "shared-parameters.md";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string path) => CmdletPage.ParametersIn(MarkdownReader.Read(path));
}
