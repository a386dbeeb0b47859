using PbiDiag.HelpBuilder.Cmdlets;

namespace PbiDiag.HelpBuilder.Pages;

/// <summary>A page with everything that the code knows of a cmdlet and a dot for everything that somebody must write.</summary>
internal static class PageSkeleton
{
    public static string Of(CmdletFacts cmdlet) => string.Join("\n\n",
    [
        $"# {cmdlet.Name}", ".",
        "## Description", ".",
        "## Parameters", .. cmdlet.Parameters.Where(static parameter => parameter.IsOwn).SelectMany(static parameter => new[] { $"### -{parameter.Name}", "." }),
        "## Examples", .. Enumerable.Range(1, 3).SelectMany(_ => new[] { "### .", $"```powershell\n{cmdlet.Name}\n```", "." }),
        "## Outputs", .. cmdlet.OutputTypes.SelectMany(static type => new[] { $"### {type}", "." }),
        "## Links", "- [about_PbiDiag](about_PbiDiag.md)\n",
    ]);
}
