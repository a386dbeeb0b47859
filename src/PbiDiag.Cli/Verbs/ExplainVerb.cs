using System.CommandLine;
using PbiDiag.Cli.Running;
using PbiDiag.Commands;
using PbiDiag.Knowledge;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag explain</c>: what Get-PbiErrorInfo does.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var codes = Words.Any("codes", "Codes, also with * and ?; or - for standard input: a text, or a log that goes on.");
        codes.CompletionSources.Add(_ => Catalogue.Default.Entries.Select(entry => entry.Code));
        var text = new Option<string?>("--text") { Description = "An error text." };
        var path = Words.Several("--path", "Log files of any size, also packed; wildcards.");
        var summary = new Option<bool>("--summary") { Description = "With --path: one row a code, with count, first and last time." };
        var categories = Choice.Many("--category", "Of the codes, only these kinds of trouble.", typeof(Category));
        var severities = Choice.Many("--severity", "Of the codes, only these severities.", typeof(Severity));
        var actors = Choice.Many("--actor", "Of the codes, only those that these people mend.", typeof(Actor));
        var families = Choice.Many("--family", "Of the codes, only those of these services.", typeof(Family));
        var command = new Command("explain", "What an error text or code means, what causes it, who must act and what to do. Needs no network.")
        {
            codes, text, path, summary, categories, severities, actors, families, CommonOptions.Format(), CommonOptions.Verbose(),
        };
        command.Validators.Add(Words.RefuseOptions);
        command.Validators.Add(result =>
        {
            var hasPath = result.GetResult(path) is { Implicit: false };
            var hasOther = result.GetResult(codes) is { Tokens.Count: > 0 } || result.GetResult(text) is { Implicit: false };
            var hasFilter = new Option[] { categories, severities, actors, families }.Any(filter => result.GetResult(filter) is { Implicit: false });
            if (result.GetValue(summary) && (!hasPath || hasOther))
                result.AddError("--summary sums up log files: give --path, and neither codes nor --text.");
            else if (!hasPath && !hasOther && !hasFilter)
                result.AddError("Give a code, --text, --path, or - to read standard input. See pbidiag explain --help.");
        });
        // Nothing has to be left in good order: Ctrl+C may end it where it is.
        command.SetAction(parsed =>
        {
            CatalogueFilter Filter() => new()
            {
                Categories = Choice.ValuesOf<Category>(parsed.GetValue(categories)), Severities = Choice.ValuesOf<Severity>(parsed.GetValue(severities)),
                Actors = Choice.ValuesOf<Actor>(parsed.GetValue(actors)), Families = Choice.ValuesOf<Family>(parsed.GetValue(families)),
            };
            var filter = new[] { categories, severities, actors, families }.Any(option => parsed.GetValue(option) is { Length: > 0 }) ? Filter() : new();
            var works = Works(parsed.GetValue(codes) ?? [], parsed.GetValue(text), parsed.GetValue(path) ?? [], parsed.GetValue(summary), filter);
            return new Job(parsed, parsed.GetValue(summary) ? typeof(ErrorSummary) : typeof(ErrorInfo), OneByOne(works)) { SaysOfNothing = "Nothing in it was recognised." }.Run(CancellationToken.None);
        });
        return command;
    }

    private static IEnumerable<PipelineWork> Works(string[] codes, string? text, string[] paths, bool summary, CatalogueFilter filter)
    {
        if (text is not null)
            yield return new ExplainTextCommand(text).RunAsync;
        foreach (var code in codes)
            yield return code == StandardText.Mark ? FromStandardInput() : new ExplainCodesCommand([code], filter).RunAsync;
        if (codes.Length == 0 && !filter.IsEmpty)
            yield return new ExplainCodesCommand(["*"], filter).RunAsync;
        if (paths.Length > 0)
            yield return new ExplainLogsCommand(paths, summary).RunAsync;
    }

    /// <summary>Who types or pastes at a terminal pauses where a program does not: there, all of it is one text.</summary>
    private static PipelineWork FromStandardInput()
    {
        StandardText.TellHowToEnd();
        return new ExplainStreamCommand(Console.OpenStandardInput(), Console.IsInputRedirected ? ExplainStreamCommand.UsualPause : Timeout.InfiniteTimeSpan).RunAsync;
    }

    private static PipelineWork OneByOne(IEnumerable<PipelineWork> works) => async (output, cancellation) =>
    {
        foreach (var work in works)
            await work(output, cancellation).ConfigureAwait(false);
    };
}
