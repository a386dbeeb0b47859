using System.CommandLine;
using System.CommandLine.Parsing;

namespace PbiDiag.Cli.Verbs;

/// <summary>Arguments that take any words, but no mistyped options.</summary>
internal static class Words
{
    public static Argument<string[]> Any(string name, string description) => Of(name, description, ArgumentArity.ZeroOrMore);

    public static Argument<string[]> Some(string name, string description) => Of(name, description, ArgumentArity.OneOrMore);

    public static Option<string[]> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    /// <summary>An argument that takes any words takes a mistyped option for one too.</summary>
    public static void RefuseOptions(CommandResult result)
    {
        var words = result.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        if (words.FirstOrDefault(word => word.Value.StartsWith("--", StringComparison.Ordinal)) is { } mistyped)
            result.AddError(Misuse.Unknown(result.Command, mistyped.Value, $"See {Misuse.NameOf(result.Command)} --help."));
    }

    private static Argument<string[]> Of(string name, string description, ArgumentArity arity) =>
        new(name) { HelpName = name, Arity = arity, Description = description, DefaultValueFactory = arity.MinimumNumberOfValues == 0 ? _ => [] : null };
}
