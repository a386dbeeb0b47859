using System.CommandLine;
using PbiDiag.Cli.Output;

namespace PbiDiag.Cli;

/// <summary>What every verb that has results takes.</summary>
internal static class CommonOptions
{
    public const string FormatName = "--format";
    public const string VerboseName = "--verbose";

    public static Option<string?> Format() => Choice.One(FormatName, "How results are written; without it, as suits them.", typeof(OutputFormat));

    public static Option<bool> Verbose() => new(VerboseName) { Description = "Tell what is asked of the services, on standard error." };
}
