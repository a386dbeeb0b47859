using System.Runtime;

/// <summary>
/// The runtime calls it before a program's own code, where DOTNET_STARTUP_HOOKS names this assembly: so a run can tell at its end what it
/// has loaded and how many methods were compiled on the way.
/// </summary>
#pragma warning disable CA1050 // The runtime looks for this very name.
internal static class StartupHook
#pragma warning restore CA1050
{
    public const string FileVariable = "PBIDIAG_TEST_LOADED";

    public static void Initialize()
    {
        var file = Environment.GetEnvironmentVariable(FileVariable);
        if (file is null)
            return;
        var before = JitInfo.GetCompiledMethodCount();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            var compiled = JitInfo.GetCompiledMethodCount() - before;
            File.WriteAllLines(file, [compiled.ToString(System.Globalization.CultureInfo.InvariantCulture), .. AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name ?? "")]);
        };
    }
}
