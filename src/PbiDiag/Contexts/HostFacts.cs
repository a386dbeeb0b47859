namespace PbiDiag.Contexts;

internal static class HostFacts
{
    /// <summary>Whether a person can be expected to answer: not in a service, not behind a pipe, not under -NonInteractive.</summary>
    public static bool IsInteractive =>
        Environment.UserInteractive
        && !Console.IsInputRedirected
        && !Environment.GetCommandLineArgs().Any(static argument => argument.StartsWith("-noni", StringComparison.OrdinalIgnoreCase));
}
