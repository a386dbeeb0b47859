using System.Management.Automation;
using System.Text;
using PbiDiag.Recognition;

namespace PbiDiag.Input;

/// <summary>
/// Lines that Get-Content sends are one text a file: an error that spans lines must not be torn. Get-Content marks each line with its file.
/// </summary>
internal sealed class LineBlock
{
    private readonly StringBuilder text = new();
    private string? file;

    /// <summary>The file that the lines are of.</summary>
    public string? File => file;

    /// <summary>Takes a line, and answers whether the object is one.</summary>
    /// <param name="input">What was piped in.</param>
    /// <param name="finished">The text of another file that the line put an end to.</param>
    public bool Take(PSObject input, out string? finished)
    {
        finished = null;
        if (input.BaseObject is not string line || input.Properties["ReadCount"] is null || input.Properties["PSPath"]?.Value is not { } path)
            return false;
        finished = file is not null && file != path.ToString() ? Rest() : null;
        file = path.ToString();
        if (text.Length <= RecognitionLimits.MaxTextLength)
            text.Append(line).Append('\n');
        return true;
    }

    /// <summary>What was taken and not yet given.</summary>
    public string? Rest()
    {
        if (text.Length == 0)
            return null;
        var whole = text.ToString();
        text.Clear();
        return whole;
    }
}
