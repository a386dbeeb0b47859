using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Packaging;

/// <summary>What a gallery is given.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task The_package_holds_the_staged_module_whole_and_says_what_is_in_it()
    {
        using var package = await Package.OfAsync("src/PbiDiag.Loader");

        var staged = Directory.EnumerateFiles(BuildFacts.ModuleFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(BuildFacts.ModuleFolder, file).Replace('\\', '/'));
        Assert.Equal(staged.Order(StringComparer.Ordinal), package.Files.Order(StringComparer.Ordinal));
        Assert.Equal(("PbiDiag", Manifest.Version), (package.Metadata("id"), package.Metadata("version")));
        var tags = package.Metadata("tags").Split(' ');
        Assert.Contains("PSModule", tags);
        Assert.All(Manifest.Strings("CmdletsToExport"), cmdlet => Assert.Contains("PSCmdlet_" + cmdlet, tags));
    }
}
