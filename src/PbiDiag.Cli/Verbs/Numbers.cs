using System.CommandLine;
using System.Globalization;

namespace PbiDiag.Cli.Verbs;

/// <summary>Options that take a whole number in bounds.</summary>
internal static class Numbers
{
    public static Option<int> Between(string name, string description, int usual, int least, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result => Read(result, name, least, most) ?? usual,
    };

    public static Option<int?> Between(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        CustomParser = result => Read(result, name, least, most),
    };

    private static int? Read(System.CommandLine.Parsing.ArgumentResult result, string name, int least, int most)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no value of {name}. Use a number from {least} to {most}."));
        return null;
    }
}
