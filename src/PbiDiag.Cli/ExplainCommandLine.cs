using System.CommandLine;
using PbiDiag.Cli.Output;
using PbiDiag.Commands;
using PbiDiag.Pipeline;
using PbiDiag.Recognition;

namespace PbiDiag.Cli;

/// <summary><c>pbidiag explain</c>: parameters to options to a Core command.</summary>
internal static class ExplainCommandLine
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var codes = new Argument<string[]>("codes") { Arity = ArgumentArity.ZeroOrMore, Description = "Codes, also with * and ?; or - to read one error text from standard input." };
        var text = new Option<string?>("--text") { Description = "An error text." };
        var path = new Option<string[]>("--path") { Description = "Log files of any size, also packed; wildcards.", AllowMultipleArgumentsPerToken = true };
        var summary = new Option<bool>("--summary") { Description = "With --path: one row a code, with count, first and last time." };
        var format = new Option<OutputFormat>("--format") { Description = "How results are written.", DefaultValueFactory = _ => OutputFormat.List };
        var command = new Command("explain", "Says what an error text or code means, what causes it and what to do.") { codes, text, path, summary, format };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Request(parsed.GetValue(codes) ?? [], parsed.GetValue(text), parsed.GetValue(path) ?? [], parsed.GetValue(summary), parsed.GetValue(format)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        var works = Works(request).ToList();
        if (works.Count == 0)
        {
            await Console.Error.WriteLineAsync("Give a code, --text, --path, or - to read standard input. See pbidiag explain --help.").ConfigureAwait(false);
            return ExitCodes.Failed;
        }
        using var rows = ResultWriter.Of(request.Format, request.Summary, Console.Out);
        var output = new ConsoleOutput(rows);
        foreach (var work in works)
            await work(output, cancellation).ConfigureAwait(false);
        rows.End();
        return output.ExitCode;
    }

    private static IEnumerable<PipelineWork> Works(Request request)
    {
        if (request.Text is { } text)
            yield return new ExplainTextCommand(text).RunAsync;
        foreach (var code in request.Codes)
            yield return code == StandardInput ? new ExplainTextCommand(ReadStandardInput()).RunAsync : new ExplainCodesCommand([code]).RunAsync;
        if (request.Paths.Count > 0)
            yield return new ExplainLogsCommand(request.Paths, request.Summary).RunAsync;
    }

    /// <summary>All of it, up to one character more than a text may have: the command then says that it is too long.</summary>
    private static string ReadStandardInput()
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), detectEncodingFromByteOrderMarks: true);
        var text = new System.Text.StringBuilder();
        var block = new char[16 * 1024];
        while (text.Length <= RecognitionLimits.MaxTextLength && reader.Read(block, 0, block.Length) is var read and > 0)
            text.Append(block, 0, read);
        return text.ToString();
    }

    private sealed record Request(IReadOnlyList<string> Codes, string? Text, IReadOnlyList<string> Paths, bool Summary, OutputFormat Format);
}
