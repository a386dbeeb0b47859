using System.CommandLine;
using PbiDiag.Cli.Running;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag completion</c>: prints what makes a shell complete verbs, options, values and codes.</summary>
internal static class CompletionVerb
{
    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash or zsh." };
        shell.CompletionSources.Add(CompletionScripts.Shells);
        shell.Validators.Add(result => Choice.Check(result, "<shell>", CompletionScripts.Shells));
        var command = new Command("completion", "Prints the completion script of a shell: source <(pbidiag completion bash)") { shell };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(CompletionScripts.Of(parsed.GetValue(shell)!));
            return ExitCodes.Fine;
        });
        return command;
    }
}
