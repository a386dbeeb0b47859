using System.CommandLine;

namespace PbiDiag.Cli;

internal static class CommandLine
{
    public static RootCommand Root() => new("Explains errors of Power BI, Fabric and Entra ID. Needs no network and sends nothing.")
    {
        ExplainCommandLine.Create(),
    };
}
