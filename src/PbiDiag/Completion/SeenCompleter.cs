using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PbiDiag.Completion;

/// <summary>Completes names that were seen: those that begin like the word first, then those that hold it.</summary>
public abstract class SeenCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"').TrimEnd('*');
        return Offers(SeenNames.Current, fakeBoundParameters)
            .Select(offer => (Offer: offer, At: offer.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase)))
            .Where(match => match.At >= 0)
            .GroupBy(match => match.Offer.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => (Name: group.Key, group.First().At, Tip: string.Join(", ", group.Select(match => match.Offer.Where).Where(static where => where.Length > 0).Distinct())))
            .OrderBy(match => match.At > 0)
            .ThenBy(match => match.Name, StringComparer.OrdinalIgnoreCase)
            .Select(match => new CompletionResult(
                CodeCompleter.Quoted(match.Name), match.Name, CompletionResultType.ParameterValue, match.Tip.Length == 0 ? match.Name : $"{match.Name} in {match.Tip}"));
    }

    /// <summary>The names, each with what it belongs to, where there is such a thing.</summary>
    private protected abstract IEnumerable<(string Name, string Where)> Offers(SeenNames seen, IDictionary bound);
}
