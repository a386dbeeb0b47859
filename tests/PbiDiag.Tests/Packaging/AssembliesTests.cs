using System.Reflection;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Packaging;

public sealed class AssembliesTests
{
    public static TheoryData<ModuleHost> Hosts => ModuleHost.All;

    [Fact]
    public void The_engine_itself_is_not_in_the_package()
    {
        // A stray copy makes the cmdlets derive from another PSCmdlet than the host's, and they stop being cmdlets.
        Assert.Empty(Directory.EnumerateFiles(BuildFacts.ModuleFolder, "System.Management.Automation*", SearchOption.AllDirectories));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Every_reference_is_answered_by_the_folder_or_by_the_host(ModuleHost host)
    {
        var missing =
            from file in host.Files
            from reference in AssemblyFile.References(file)
            where !IsThere(host, reference)
            select $"{Path.GetFileName(file)} asks for {reference.Name} {reference.Version}";

        Offenders.AssertNone(missing);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Each_host_has_the_loader_the_cmdlets_and_the_core(ModuleHost host)
    {
        Assert.All(["PbiDiag.Loader", "PbiDiag", "PbiDiag.Core"], name => Assert.True(File.Exists(host.FileOf(name)), host.FileOf(name)));
    }

    [Theory]
    [InlineData("net472", ".NETFramework")]
    [InlineData("net8.0", ".NETCoreApp")]
    public void Sign_in_is_built_for_its_host(string framework, string family)
    {
        // The netstandard build of MSAL loads anywhere and throws at the first call.
        var host = framework == "net472" ? ModuleHost.WindowsPowerShell : ModuleHost.PowerShell;

        Assert.StartsWith(family, AssemblyFile.TargetFramework(host.FileOf("Microsoft.Identity.Client")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void No_assembly_that_a_host_needs_lies_where_the_loader_does_not_look(ModuleHost host)
    {
        var elsewhere = Directory.EnumerateDirectories(host.Folder)
            .Where(folder => !IsCompiledAhead(folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(host.Folder, file).Replace('\\', '/').StartsWith("runtimes/browser/", StringComparison.Ordinal));

        Offenders.AssertNone(elsewhere);
    }

    [Fact]
    public void What_is_compiled_ahead_is_the_same_assembly_as_the_portable_one()
    {
        var stale =
            from folder in Directory.EnumerateDirectories(ModuleHost.PowerShell.Folder).Where(IsCompiledAhead)
            from file in Directory.EnumerateFiles(folder)
            where AssemblyFile.Identity(file) != AssemblyFile.Identity(ModuleHost.PowerShell.FileOf(Path.GetFileNameWithoutExtension(file)))
            select $"{file} comes from another build than the assembly beside it";

        Offenders.AssertNone(stale);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Only_assemblies_ship(ModuleHost host)
    {
        Assert.All(Directory.EnumerateFiles(host.Folder), file => Assert.EndsWith(".dll", file, StringComparison.Ordinal));
    }

    /// <summary>Folders such as linux-x64.</summary>
    private static bool IsCompiledAhead(string folder) => Path.GetFileName(folder).Split('-') is ["win" or "linux" or "osx", "x64" or "arm64"];

    private static bool IsThere(ModuleHost host, AssemblyName asked) =>
        VersionInFolder(host, asked.Name!) >= asked.Version || host.Brings(asked);

    private static Version? VersionInFolder(ModuleHost host, string name) =>
        File.Exists(host.FileOf(name)) ? AssemblyName.GetAssemblyName(host.FileOf(name)).Version : null;
}
