using System.Text;
using PbiDiag.Failures;

namespace PbiDiag.Cli.Running;

/// <summary>Failures name parameters as PowerShell has them. Here they are options, where the verb has one of that name.</summary>
internal sealed class OptionWords(IEnumerable<string> options)
{
    private readonly HashSet<string> known = [.. options];

    public string Of(Failure failure) => Of($"{failure.Message} {failure.RecommendedAction}".TrimEnd());

    /// <summary>-ClientId becomes --client-id.</summary>
    public string Of(string text)
    {
        var said = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = i + 1;
            while (text[i] == '-' && (i == 0 || text[i - 1] is ' ' or '(') && end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end > i + 1 && OptionOf(text.AsSpan(i + 1, end - i - 1)) is var option && known.Contains(option))
            {
                said.Append(option);
                i = end - 1;
            }
            else
            {
                said.Append(text[i]);
            }
        }
        return said.ToString();
    }

    private static string OptionOf(ReadOnlySpan<char> parameter)
    {
        var option = new StringBuilder("-");
        foreach (var letter in parameter)
            (char.IsUpper(letter) ? option.Append('-') : option).Append(char.ToLowerInvariant(letter));
        return option.ToString();
    }
}
