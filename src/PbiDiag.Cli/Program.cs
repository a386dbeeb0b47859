using System.Text;
using PbiDiag.Cli;
using PbiDiag.Cli.Running;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;
using var output = StandardOutput.Open();
try
{
    return CommandLine.Run(args, output, Console.Error);
}
catch (ReaderGoneException)
{
    return ExitCodes.Fine;
}
