using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PbiDiag.HelpBuilder.Maml;

/// <summary>The file that holds the help of all cmdlets.</summary>
internal static class MamlFile
{
    public static readonly XNamespace Help = "http://msh";
    public static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static void Write(string path, IEnumerable<XElement> commands)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using var writer = XmlWriter.Create(path, settings);
        new XElement(Help + "helpItems", new XAttribute("schema", "maml"), commands).Save(writer);
    }

    public static IEnumerable<XElement> Paragraphs(IEnumerable<string> texts) => texts.Select(static text => new XElement(Text + "para", text));

    public static XElement Description(XNamespace space, string name, IEnumerable<string> texts) => new(space + name, Paragraphs(texts));
}
