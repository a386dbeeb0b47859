using System.Reflection;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Isolation;

/// <summary>Loads the staged module as its script module does.</summary>
internal static class StagedLoader
{
    public static Assembly Load()
    {
        var loader = Assembly.LoadFrom(ModuleHost.PowerShell.FileOf("PbiDiag.Loader")).GetType("PbiDiag.Loader.ModuleLoader", throwOnError: true)!;
        return (Assembly)loader.GetMethod("Load")!.Invoke(null, [ModuleHost.PowerShell.Folder])!;
    }
}
