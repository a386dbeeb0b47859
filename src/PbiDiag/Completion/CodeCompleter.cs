using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PbiDiag.Knowledge;

namespace PbiDiag.Completion;

/// <summary>Completes codes of the catalogue from their beginning or any part, with their titles as tooltips.</summary>
public sealed class CodeCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return Catalogue.Default.Entries
            .Select(entry => (Entry: entry, At: entry.Code.IndexOf(word, StringComparison.OrdinalIgnoreCase)))
            .Where(match => match.At >= 0)
            .OrderBy(match => match.At > 0)
            .ThenBy(match => match.Entry.Code, StringComparer.OrdinalIgnoreCase)
            .Select(match => ToResult(match.Entry));
    }

    private static CompletionResult ToResult(Entry entry) =>
        new(Quoted(entry.Code), entry.Code, CompletionResultType.ParameterValue, entry.Title);

    /// <summary>A few codes are not plain words; a leading minus would read as a parameter.</summary>
    internal static string Quoted(string code) =>
        code[0] != '-' && code.All(static c => c is '_' or '-' or '.' || char.IsLetterOrDigit(c)) ? code : $"'{code.Replace("'", "''")}'";
}
