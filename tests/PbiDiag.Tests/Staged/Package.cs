using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace PbiDiag.Tests.Staged;

/// <summary>The package of what was built, as `dotnet pack` makes it.</summary>
internal sealed class Package : IDisposable
{
    private static readonly string[] Wrapping = ["_rels/", "package/", "[Content_Types].xml"];

    private readonly string _folder;
    private readonly ZipArchive _archive;

    private Package(string folder, string file) => (_folder, _archive) = (folder, ZipFile.OpenRead(file));

    public IEnumerable<string> Files => _archive.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName))
        .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !Wrapping.Any(part => name.StartsWith(part, StringComparison.Ordinal)));

    public string Metadata(string element)
    {
        using var nuspec = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Descendants().Single(node => node.Name.LocalName == element).Value;
    }

    public static async Task<Package> OfAsync(string project)
    {
        var folder = Directory.CreateTempSubdirectory("pbidiag").FullName;
        var start = new ProcessStartInfo("dotnet", ["pack", Path.Combine(BuildFacts.RepositoryRoot, project), "--no-build", "-c", BuildFacts.Configuration, "-o", folder, "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            // A node that stays for the next build would keep this one's output open, and its reader waiting.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
        };
        using var pack = Process.Start(start)!;
        var said = await pack.StandardOutput.ReadToEndAsync();
        await pack.WaitForExitAsync();
        Assert.True(pack.ExitCode == 0, said);
        return new Package(folder, Directory.GetFiles(folder, "*.nupkg").Single());
    }

    public void Dispose()
    {
        _archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
