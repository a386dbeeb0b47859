using System.Reflection;
using System.Runtime.InteropServices;

namespace PbiDiag.Tests.Staged;

/// <summary>One kind of PowerShell with the binaries that the module has for it.</summary>
/// <param name="Framework">The name of the folder under bin.</param>
/// <param name="HostFolders">Where the host's own assemblies lie.</param>
/// <param name="Newest">The newest version of a framework assembly that the oldest supported host has.</param>
/// <param name="VersionParts">
/// How many parts of a version count. .NET Framework binds its own assemblies by the first two alone
/// (https://github.com/dotnet/corefx/issues/31987).
/// </param>
public sealed record ModuleHost(string Framework, IReadOnlyList<string> HostFolders, Version Newest, int VersionParts)
{
    public static ModuleHost WindowsPowerShell { get; } =
        new("net472", [BuildFacts.NetFramework, Path.Combine(BuildFacts.NetFramework, "Facades")], new Version(99, 0, 0, 0), VersionParts: 2);

    /// <summary>PowerShell 7.4 runs on .NET 8. The names are those of the framework of the tests, the versions must not go beyond 8.</summary>
    public static ModuleHost PowerShell { get; } =
        new("net8.0", [RuntimeEnvironment.GetRuntimeDirectory()], new Version(8, 0, 0, 0), VersionParts: 4);

    public static TheoryData<ModuleHost> All => [WindowsPowerShell, PowerShell];

    public string Folder => Path.Combine(BuildFacts.ModuleFolder, "bin", Framework);

    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.dll");

    public string FileOf(string assembly) => Path.Combine(Folder, assembly + ".dll");

    /// <summary>Whether the host itself has the assembly in that version or a later one.</summary>
    public bool Brings(AssemblyName asked)
    {
        if (asked.Name == "System.Management.Automation")
            return true;

        var file = HostFolders.Select(folder => Path.Combine(folder, asked.Name + ".dll")).FirstOrDefault(File.Exists);
        return file is not null && Counted(asked.Version!) <= Counted(Older(AssemblyName.GetAssemblyName(file).Version!, Newest));
    }

    /// <summary>All assemblies of the folder for reading, with those of the host behind them that it does not bring. Nothing of it runs.</summary>
    public MetadataLoadContext Open() => new(
        new PathAssemblyResolver([.. Files, BuildFacts.PowerShellStandard, .. HostFiles.Where(file => !File.Exists(Path.Combine(Folder, Path.GetFileName(file))))]),
        Framework == "net472" ? "mscorlib" : "System.Private.CoreLib");

    public override string ToString() => Framework;

    private IEnumerable<string> HostFiles => HostFolders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"));

    private Version Counted(Version version) => new(version.ToString(VersionParts));

    private static Version Older(Version one, Version other) => one < other ? one : other;
}
