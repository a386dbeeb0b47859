using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace PbiDiag.Loader;

/// <summary>
/// PowerShell 7.4 and later: the module and all it needs live in a load context of their own, so that the Azure.Core or MSAL of another
/// module in the session is neither used nor disturbed.
/// </summary>
internal sealed class ModuleContext(OwnAssemblies own) : AssemblyLoadContext("PbiDiag"), IModuleContext
{
    private static readonly string Platform = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";

    /// <summary>The folder beside the portable files that holds those compiled ahead for this machine, where the build made them.</summary>
    private readonly string ahead = Path.Combine(own.Folder, Machine());

    public Assembly Open(string name) => LoadFromAssemblyName(new AssemblyName(name));

    /// <summary>Nothing to do: the engine keeps the cmdlet types as long as the process lives, and nobody else can see this context.</summary>
    public void Close()
    {
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        own.Find(assemblyName) is { } file && !HostIsAtLeastAsNew(file) ? LoadFromAssemblyPath(Fastest(file)) : null;

    /// <summary>
    /// A later PowerShell brings some of our files itself, newer and compiled ahead for this machine. Only what belongs to the host
    /// counts: whatever another module loaded into the default context is none of ours.
    /// </summary>
    private static bool HostIsAtLeastAsNew(string file) =>
        Platform.Contains(Path.DirectorySeparatorChar + Path.GetFileName(file), StringComparison.OrdinalIgnoreCase)
        && AssemblyName.GetAssemblyName(file) is { Name: { } name, Version: var version }
        && Default.LoadFromAssemblyName(new AssemblyName(name)).GetName().Version >= version;

    private string Fastest(string file)
    {
        var compiled = Path.Combine(ahead, Path.GetFileName(file));
        return File.Exists(compiled) ? compiled : file;
    }

    private static string Machine()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();
    }
}
