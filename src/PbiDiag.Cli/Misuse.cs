using System.CommandLine;
using System.CommandLine.Parsing;
using PbiDiag.Cli.Running;

namespace PbiDiag.Cli;

/// <summary>A command line that cannot be meant: one line says why, instead of a page of help.</summary>
internal static class Misuse
{
    public static int Tell(ParseResult parsed, TextWriter errors)
    {
        errors.WriteLine(Line(parsed));
        return ExitCodes.Failed;
    }

    private static string Line(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = $"See {NameOf(command)} --help.";
        if (parsed.UnmatchedTokens.Count > 0)
            return Unknown(command, parsed.UnmatchedTokens[0], help);
        var error = parsed.Errors[0];
        if (error.SymbolResult is OptionResult { Tokens.Count: 0 } option)
            return $"{option.Option.Name} needs a value. {help}";
        if (error.SymbolResult is ArgumentResult { Tokens.Count: 0 } argument)
            return $"{NameOf(command)} needs <{argument.Argument.Name}>. {help}";
        return command.Action is null && command.Subcommands.Count > 0 ? $"Say what to do: {string.Join(", ", Verbs(command))}. {help}" : error.Message;
    }

    /// <summary>Words that look like options are told apart from arguments: an argument that takes anything would swallow a mistyped option.</summary>
    public static string Unknown(Command command, string word, string help)
    {
        var isOption = word.StartsWith("--", StringComparison.Ordinal);
        var known = isOption ? command.Options.Select(option => option.Name) : Verbs(command);
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
        return Suggestion.For($"{NameOf(command)} has no {kind} '{word}'.", word, known, help);
    }

    public static string NameOf(Command command) => command is RootCommand ? CommandLine.Name : $"{CommandLine.Name} {command.Name}";

    private static IEnumerable<string> Verbs(Command command) => command.Subcommands.Select(verb => verb.Name);
}
