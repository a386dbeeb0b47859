using System.CommandLine;
using PbiDiag.Cli.Running;
using PbiDiag.Cli.SignIn;
using PbiDiag.Commands.Contexts;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Verbs;

/// <summary>A verb that asks the tenant: it signs in, and then does what its Core command does.</summary>
internal static class ConnectedVerb
{
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="row">The type of its results.</param>
    /// <param name="symbols">Its own arguments and options.</param>
    /// <param name="work">From the command line to what is to be done with a sign-in.</param>
    public static Command Create(string name, string description, Type row, IReadOnlyList<Symbol> symbols, Func<ParseResult, ConnectionChoice, PipelineWork> work) =>
        Create(name, description, _ => new Manner(row), symbols, work);

    /// <summary>The same for a verb whose manner goes by its options.</summary>
    public static Command Create(
        string name, string description, Func<ParseResult, Manner> manner, IReadOnlyList<Symbol> symbols, Func<ParseResult, ConnectionChoice, PipelineWork> work)
    {
        var signIn = new SignInOptions();
        var command = new Command(name, description);
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        command.Add(CommonOptions.Format());
        command.Add(CommonOptions.Verbose());
        foreach (var option in signIn.All)
            command.Add(option);
        command.Validators.Add(Words.RefuseOptions);
        command.Validators.Add(result =>
        {
            var ways = signIn.Ways.Where(way => result.GetResult(way) is { Implicit: false }).Select(way => way.Name).ToList();
            if (ways.Count > 1)
                result.AddError($"Sign in one way, not several: {string.Join(", ", ways)}.");
        });
        command.SetAction((parsed, stop) =>
        {
            var (row, need, asReport) = manner(parsed);
            return new Job(parsed, row, (output, cancellation) => RunAsync(parsed, need, signIn, work, output, cancellation)) { AsReport = asReport }.RunAsync(stop);
        });
        return command;
    }

    private static async Task RunAsync(
        ParseResult parsed, Need need, SignInOptions signIn, Func<ParseResult, ConnectionChoice, PipelineWork> work, IPipelineOutput output, CancellationToken cancellation)
    {
        var store = new ContextStore();
        var reader = new SignInReader(parsed, signIn, Environment.GetEnvironmentVariable);
        var options = need switch
        {
            Need.Always => reader.Read(),
            Need.IfChosen => reader.Chosen(),
            _ => null,
        };
        if (options is null)
        {
            await work(parsed, new ConnectionChoice(store, null, Timeout.InfiniteTimeSpan))(output, cancellation).ConfigureAwait(false);
            return;
        }
        await new ConnectCommand(options, store).RunAsync(new SilentOutput(output), cancellation).ConfigureAwait(false);
        await work(parsed, new ConnectionChoice(store, null, options.Timeout))(output, cancellation).ConfigureAwait(false);
    }
}
