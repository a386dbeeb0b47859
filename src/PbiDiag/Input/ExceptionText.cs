using System.Management.Automation;
using System.Text;
using PbiDiag.Recognition;

namespace PbiDiag.Input;

/// <summary>An exception with all that it wraps, the outermost first, as a text.</summary>
internal static class ExceptionText
{
    /// <summary>Where libraries keep what the service said. Read by name: a session holds many versions of them.</summary>
    private static readonly string[] Telling = ["ErrorCode", "StatusCode", "ResponseBody", "Number", "CorrelationId", "RequestId"];

    public static string Of(ErrorRecord record)
    {
        var text = new StringBuilder();
        // What the web cmdlets keep of a response's body stands here and nowhere else.
        if (record.ErrorDetails?.Message is { Length: > 0 } details)
            text.Append(details).Append('\n');
        Add(text, record.Exception, 0);
        return text.Append("FullyQualifiedErrorId : ").Append(record.FullyQualifiedErrorId).ToString();
    }

    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        Add(text, exception, 0);
        return text.ToString();
    }

    private static void Add(StringBuilder text, Exception? exception, int depth)
    {
        if (exception is null || depth > RecognitionLimits.MaxDepth)
            return;
        text.Append(exception.GetType().FullName).Append(": ").Append(exception.Message).Append('\n');
        var seen = PSObject.AsPSObject(exception).Properties;
        foreach (var name in Telling)
            if (Read(seen[name]) is { Length: > 0 } value)
                text.Append(name).Append(": ").Append(value).Append('\n');
        if (exception is AggregateException several)
            foreach (var inner in several.InnerExceptions)
                Add(text, inner, depth + 1);
        else
            Add(text, exception.InnerException, depth + 1);
    }

    private static string? Read(PSPropertyInfo? property)
    {
        try
        {
            return property?.Value is { } value ? ObjectJson.Plain(value) : null;
        }
        catch (GetValueException)
        {
            // A getter of a foreign exception threw: the rest of the exception still tells.
            return null;
        }
    }
}
