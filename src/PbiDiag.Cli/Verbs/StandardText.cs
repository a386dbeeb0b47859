using System.Text;
using PbiDiag.Recognition;

namespace PbiDiag.Cli.Verbs;

/// <summary>A text on standard input.</summary>
internal static class StandardText
{
    /// <summary>What stands for it on the command line.</summary>
    public const string Mark = "-";

    /// <summary>Tells who types or pastes at a terminal how to end.</summary>
    public static void TellHowToEnd()
    {
        if (!Console.IsInputRedirected)
            Console.Error.WriteLine($"Paste the text, and end with {(OperatingSystem.IsWindows() ? "Ctrl+Z and Enter" : "Ctrl+D on a line of its own")}.");
    }

    /// <summary>As much of it as recognition reads.</summary>
    public static string Read()
    {
        TellHowToEnd();
        using var reader = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var text = new char[RecognitionLimits.MaxTextLength];
        return new string(text, 0, reader.ReadBlock(text));
    }
}
