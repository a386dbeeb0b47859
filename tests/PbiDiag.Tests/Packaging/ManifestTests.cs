using System.Reflection;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Packaging;

public sealed class ManifestTests
{
    public static TheoryData<ModuleHost> Hosts => ModuleHost.All;

    [Theory]
    [MemberData(nameof(Hosts))]
    public void The_manifest_exports_exactly_the_cmdlets_that_there_are(ModuleHost host)
    {
        using var module = new CmdletAssembly(host);

        Assert.Equal(
            module.Cmdlets.Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal),
            Manifest.Strings("CmdletsToExport").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("RootModule")]
    [InlineData("FormatsToProcess")]
    [InlineData("TypesToProcess")]
    public void Every_file_that_the_manifest_names_is_staged(string key)
    {
        Assert.All(Manifest.Strings(key), file => Assert.True(File.Exists(Path.Combine(BuildFacts.ModuleFolder, file)), file));
    }

    [Fact]
    public void Every_format_and_type_file_is_named_in_the_manifest()
    {
        var staged = Directory.EnumerateFiles(BuildFacts.ModuleFolder, "*.ps1xml").Select(Path.GetFileName);

        Assert.Equal(
            staged.Order(StringComparer.Ordinal),
            Manifest.Strings("FormatsToProcess").Concat(Manifest.Strings("TypesToProcess")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void The_manifest_holds_the_one_version(ModuleHost host)
    {
        Assert.Equal(Manifest.Version, new DirectoryInfo(BuildFacts.ModuleFolder).Name);
        Assert.All(["PbiDiag.Loader", "PbiDiag", "PbiDiag.Core"], name =>
            Assert.Equal(Manifest.Version, AssemblyName.GetAssemblyName(host.FileOf(name)).Version!.ToString(3)));
    }
}
