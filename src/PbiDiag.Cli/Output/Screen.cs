using System.Globalization;

namespace PbiDiag.Cli.Output;

/// <summary>Where results are shown: how wide it is, and whether it takes colours.</summary>
internal sealed record Screen(int Width, bool HasColour)
{
    /// <summary>Where nothing tells how wide it is: a file, a pipe, a runbook's log.</summary>
    public const int Usual = 120;

    private const int Narrowest = 40;

    /// <summary>No colours for who asks for none (https://no-color.org) or cannot show them.</summary>
    public static Screen Of(bool isTerminal, Func<string, string?> variable, Func<int> terminalWidth) => new(
        Math.Max(Narrowest, Columns(variable("COLUMNS")) ?? (isTerminal && terminalWidth() is var width and > 0 ? width : Usual)),
        isTerminal && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb");

    private static int? Columns(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns : null;
}
