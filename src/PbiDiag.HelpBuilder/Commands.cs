using System.Text;
using PbiDiag.HelpBuilder.Cmdlets;
using PbiDiag.HelpBuilder.Maml;
using PbiDiag.HelpBuilder.Pages;
using PbiDiag.HelpBuilder.Topics;

namespace PbiDiag.HelpBuilder;

/// <summary>What the builder does for each of its words.</summary>
internal static class Commands
{
    /// <summary>The engine looks for the name of the assembly that holds the cmdlets, in the folder of the culture.</summary>
    private const string HelpFile = "PbiDiag.dll-Help.xml";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static int Build(string docs, string output)
    {
        var shared = SharedParameters.Read(Path.Combine(docs, SharedParameters.FileName));
        // A cmdlet without a page gets no help here; that it has none is for a test to say, so that the module can be tried before.
        var pages = CmdletReader.ReadAll()
            .Select(cmdlet => (Cmdlet: cmdlet, Path: Path.Combine(docs, cmdlet.Name + ".md")))
            .Where(pair => File.Exists(pair.Path))
            .Select(pair => MamlCommand.Of(pair.Cmdlet, CmdletPage.Read(pair.Path), shared));
        Directory.CreateDirectory(output);
        MamlFile.Write(Path.Combine(output, HelpFile), pages);
        foreach (var path in Directory.EnumerateFiles(docs, "about_*.md"))
            File.WriteAllText(Path.Combine(output, Path.GetFileNameWithoutExtension(path) + ".help.txt"), AboutText.Of(path), Utf8);
        return 0;
    }

    public static int New(string name)
    {
        if (CmdletReader.ReadAll().SingleOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } cmdlet)
        {
            Console.WriteLine($"There is no cmdlet {name}.");
            return 1;
        }
        Console.Write(PageSkeleton.Of(cmdlet));
        return 0;
    }

    public static int Usage()
    {
        Console.WriteLine("usage: build <docs folder> <output folder> | new <cmdlet>");
        return 2;
    }
}
