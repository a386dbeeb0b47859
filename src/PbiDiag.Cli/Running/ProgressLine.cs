using System.Globalization;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Running;

/// <summary>How far it is, on one line of a terminal that the next one replaces.</summary>
internal sealed class ProgressLine(TextWriter terminal, bool isTerminal)
{
    private int length;

    public void Show(ProgressUpdate update)
    {
        if (!isTerminal)
            return;
        Clear();
        if (update.Completed)
            return;
        var line = update.Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{update.Activity}: {update.Done} of {total}")
            : string.Create(CultureInfo.InvariantCulture, $"{update.Activity}: {update.Done}");
        terminal.Write(line);
        length = line.Length;
    }

    /// <summary>Before anything else is written where it stands.</summary>
    public void Clear()
    {
        if (length > 0)
            terminal.Write("\r" + new string(' ', length) + "\r");
        length = 0;
    }
}
