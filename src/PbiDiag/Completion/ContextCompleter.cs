using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PbiDiag.Contexts;

namespace PbiDiag.Completion;

/// <summary>Completes the names of this runspace's sign-ins.</summary>
public sealed class ContextCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return RunspaceContexts.Current.All
            .Where(context => context.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(context => new CompletionResult(
                CodeCompleter.Quoted(context.Name), context.Name, CompletionResultType.ParameterValue, $"{context.Identity} in {context.TenantId}"));
    }
}
