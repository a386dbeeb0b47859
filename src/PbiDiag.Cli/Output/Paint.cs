namespace PbiDiag.Cli.Output;

/// <summary>Colours, by what a word says; none where the screen has none.</summary>
internal sealed class Paint(bool hasColour)
{
    private const string Reset = "\e[0m";
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Green = "\e[32m";
    private const string Bold = "\e[1m";

    public string Name(string text) => In(Bold, text);

    /// <summary>A cell, padded or not: its word decides.</summary>
    public string Value(string text) => ColourOf(text.Trim()) is { } colour ? In(colour, text) : text;

    private string In(string colour, string text) => hasColour ? colour + text + Reset : text;

    private static string? ColourOf(string word) => word switch
    {
        "Failed" or "Fail" or "Invalid" or "Expired" or "Missing" or "Critical" or "High" or "Unreachable" or "GatewayOffline" or "Disabled" or "Confirmed" => Red,
        "Warning" or "Medium" or "NotChecked" or "Likely" or "Possible" => Yellow,
        "Completed" or "Pass" or "Valid" or "Ok" or "RuledOut" => Green,
        _ => null,
    };
}
