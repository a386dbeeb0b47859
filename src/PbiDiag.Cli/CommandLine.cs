using System.CommandLine;
using System.CommandLine.Help;
using PbiDiag.Cli.Verbs;

namespace PbiDiag.Cli;

internal static class CommandLine
{
    public const string Name = "pbidiag";

    /// <summary>How long a command may take to end after Ctrl+C.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, Func<Command>> Verbs = new()
    {
        ["explain"] = ExplainVerb.Create,
        ["diagnose"] = DiagnoseVerb.Create,
        ["refreshes"] = RefreshesVerb.Create,
        ["sources"] = SourcesVerb.Create,
        ["test-credentials"] = TestCredentialsVerb.Create,
        ["secrets"] = SecretsVerb.Create,
        ["test-app"] = TestAppVerb.Create,
        ["simulate"] = SimulateVerb.Create,
        ["demo"] = DemoVerb.Create,
        ["completion"] = CompletionVerb.Create,
    };

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var parsed = Root(args).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not null and not HelpAction)
            return Misuse.Tell(parsed, errors);
        var exitCode = parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, ProcessTerminationTimeout = Grace });
        output.Flush();
        return exitCode;
    }

    /// <summary>With the one verb that is asked for, where it is known: the others would cost the time of an answer.</summary>
    private static RootCommand Root(string[] args)
    {
        var root = new RootCommand("From the text of a Power BI, Fabric or Entra ID failure to what it means, its proven cause and who must act.");
        foreach (var create in args.Length > 0 && Verbs.TryGetValue(args[0], out var asked) ? [asked] : Verbs.Values.AsEnumerable())
            root.Add(create());
        return root;
    }
}
