using System.Text;
using Microsoft.Win32.SafeHandles;
using PbiDiag.Cli.Output;

namespace PbiDiag.Cli.Running;

/// <summary>Standard output as UTF-8, and what is behind it.</summary>
internal static class StandardOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Screen Screen() => Output.Screen.Of(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable, () => Console.WindowWidth);

    public static TextWriter Open() => new StreamWriter(new ResultStream(Stream()), Utf8, 16 * 1024);

    /// <summary>
    /// The console's own stream takes a reader that has gone for a good one, and the program would go on for nobody. A pipe is
    /// therefore written to directly. A file is not: others may write to it through the same position.
    /// </summary>
    private static Stream Stream()
    {
        if (!Console.IsOutputRedirected || OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
