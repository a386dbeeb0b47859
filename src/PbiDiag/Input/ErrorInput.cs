using System.Collections;
using System.Management.Automation;
using PbiDiag.Commands;
using PbiDiag.Pipeline;

namespace PbiDiag.Input;

/// <summary>What is to be done with an object that was piped in: its text, its code or its file.</summary>
internal static class ErrorInput
{
    /// <summary>Null for an object that reports no error.</summary>
    public static PipelineWork? Work(PSObject input) => input.BaseObject switch
    {
        string text => Text(text, input),
        FileInfo file => new ExplainLogsCommand([file.FullName], false).RunAsync,
        ErrorRecord record => Text(ExceptionText.Of(record), input),
        Exception exception => Text(ExceptionText.Of(exception), input),
        HttpResponseMessage response => ResponseText.Work(response),
        IDictionary table => Text(ObjectJson.Of(table), input),
        // A number is a code: 18456, -2147467259, an exit code of another tool.
        var scalar when scalar.GetType().IsPrimitive || scalar is Enum => Text(ObjectJson.Plain(scalar), input),
        _ => OfRow(input),
    };

    private static PipelineWork? OfRow(PSObject row)
    {
        if (RefreshRow.IsOne(row))
            return Each(RefreshRow.Texts(row), row);
        var code = Value(row, "Code");
        // What this cmdlet wrote, perhaps read back from CSV: its text says more than its explanation.
        if (row.Properties["MatchedBy"] is not null)
            return Value(row, "Text") is { } text ? Text(text, row) : Each(code is null ? [] : [code], row);
        return code is not null && row.Properties.Count() == 1 ? new ExplainCodesCommand([code]).RunAsync : Text(ObjectJson.Of(row), row);
    }

    private static PipelineWork Text(string text, PSObject source) => new ExplainTextCommand(text, source.BaseObject).RunAsync;

    private static PipelineWork? Each(IReadOnlyList<string> texts, PSObject source) => texts.Count == 0 ? null : async (output, cancellation) =>
    {
        foreach (var text in texts)
            await new ExplainTextCommand(text, source.BaseObject).RunAsync(output, cancellation).ConfigureAwait(false);
    };

    private static string? Value(PSObject row, string name) => row.Properties[name]?.Value?.ToString() is { Length: > 0 } value ? value : null;
}
