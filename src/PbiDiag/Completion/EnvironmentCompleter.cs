using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Completion;

/// <summary>Completes the built-in environments; a path or a hashtable is as good.</summary>
public sealed class EnvironmentCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CloudTable.All
            .Where(cloud => cloud.Name.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(cloud => new CompletionResult(cloud.Name, cloud.Name, CompletionResultType.ParameterValue, cloud.Authority.Host));
}
