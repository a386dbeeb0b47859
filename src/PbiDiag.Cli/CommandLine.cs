using System.CommandLine;

namespace PbiDiag.Cli;

internal static class CommandLine
{
    public static RootCommand Root() => new("From the text of a Power BI, Fabric or Entra ID failure to what it means and who must act.")
    {
        ExplainCommandLine.Create(),
        SimulateCommandLine.Create(),
    };
}
