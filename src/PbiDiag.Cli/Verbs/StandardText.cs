using System.Text;
using PbiDiag.Recognition;

namespace PbiDiag.Cli.Verbs;

/// <summary>A text on standard input.</summary>
internal static class StandardText
{
    /// <summary>What stands for it on the command line.</summary>
    public const string Mark = "-";

    private const int Block = 16 * 1024;

    /// <summary>Tells who types or pastes at a terminal how to end.</summary>
    public static void TellHowToEnd()
    {
        if (!Console.IsInputRedirected)
            Console.Error.WriteLine($"Paste the text, and end with {(OperatingSystem.IsWindows() ? "Ctrl+Z and Enter" : "Ctrl+D on a line of its own")}.");
    }

    /// <summary>The whole of it, or enough to see that it is too long.</summary>
    public static string Read()
    {
        TellHowToEnd();
        using var reader = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var text = new StringBuilder();
        var block = new char[Block];
        while (text.Length <= RecognitionLimits.MaxTextLength && reader.ReadBlock(block) is > 0 and var read)
            text.Append(block, 0, read);
        return text.ToString();
    }
}
