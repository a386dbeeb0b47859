using System.CommandLine;
using System.CommandLine.Parsing;

namespace PbiDiag.Cli;

/// <summary>
/// Options whose values are the names of an enum, in small letters. They are texts until somebody reads them: an option of each enum's own
/// type would be code that nobody compiled ahead, on the way to every answer.
/// </summary>
internal static class Choice
{
    /// <summary>More than that are left to completion, and to what is said of a wrong one.</summary>
    private const int MostShown = 12;

    public static Option<string?> One(string name, string description, Type values)
    {
        var option = new Option<string?>(name);
        Fill(option, description, values);
        return option;
    }

    public static Option<string[]> Many(string name, string description, Type values)
    {
        var option = new Option<string[]>(name) { AllowMultipleArgumentsPerToken = true };
        Fill(option, description, values);
        return option;
    }

    public static T? ValueOf<T>(string? text)
        where T : struct, Enum => text is null ? null : Enum.Parse<T>(text, ignoreCase: true);

    public static IReadOnlyList<T> ValuesOf<T>(string[]? texts)
        where T : struct, Enum => texts is { Length: > 0 } ? [.. texts.SelectMany(Split).Select(text => Enum.Parse<T>(text, ignoreCase: true))] : [];

    /// <summary>Whether all that was given are known names.</summary>
    public static void Check(SymbolResult result, string name, string[] names)
    {
        // Compared with the names: the enum's own parser would take a number too.
        if (result.Tokens.SelectMany(token => Split(token.Value)).FirstOrDefault(text => !names.Contains(text, StringComparer.OrdinalIgnoreCase)) is { } wrong)
            result.AddError(Suggestion.For($"'{wrong}' is no value of {name}.", wrong, names, $"Use one of {string.Join(", ", names)}."));
    }

    private static void Fill(Option option, string description, Type values)
    {
        var names = Names(values);
        option.Description = names.Length > MostShown ? description : $"{description} [{string.Join('|', names)}]";
        option.HelpName = option.Name.TrimStart('-');
        option.CompletionSources.Add(_ => Names(values));
        option.Validators.Add(result => Check(result, option.Name, Names(values)));
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Names(Type values) => Array.ConvertAll(Enum.GetNames(values), value => value.ToLowerInvariant());
}
