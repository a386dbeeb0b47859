using System.Xml.Linq;
using PbiDiag.HelpBuilder.Cmdlets;
using PbiDiag.HelpBuilder.Pages;
using static PbiDiag.HelpBuilder.Maml.MamlFile;

namespace PbiDiag.HelpBuilder.Maml;

/// <summary>The help of one cmdlet.</summary>
internal static class MamlCommand
{
    public static XElement Of(CmdletFacts cmdlet, CmdletPage page, IReadOnlyDictionary<string, IReadOnlyList<string>> shared)
    {
        var parameter = new MamlParameter(page.Parameters, shared);
        return new XElement(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Text), new XAttribute(XNamespace.Xmlns + "command", Command), new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XElement(
                Command + "details",
                new XElement(Command + "name", cmdlet.Name),
                new XElement(Command + "verb", cmdlet.Verb),
                new XElement(Command + "noun", cmdlet.Noun),
                Description(Text, "description", [page.Synopsis])),
            Description(Text, "description", page.Description),
            new XElement(Command + "syntax", cmdlet.Sets.Select(set => new XElement(
                Command + "syntaxItem",
                new XElement(Text + "name", cmdlet.Name),
                cmdlet.InSet(set).Select(one => parameter.Of(one.Parameter, one.Place))))),
            new XElement(Command + "parameters", cmdlet.Parameters.Select(parameter.Of)),
            new XElement(Command + "inputTypes", Inputs(cmdlet)),
            new XElement(Command + "returnValues", cmdlet.OutputTypes.Select(type => Typed("returnValue", type, page.Outputs.GetValueOrDefault(type) ?? []))),
            new XElement(Text + "alertSet", new XElement(Text + "alert", Paragraphs([.. PermissionNotes.Of(cmdlet.Name), .. page.Notes]))),
            new XElement(Command + "examples", page.Examples.Select(ToExample)),
            new XElement(Command + "relatedLinks", page.Links.Select(static link => new XElement(
                Text + "navigationLink", new XElement(Text + "linkText", link.Text), new XElement(Text + "uri", link.Address)))));
    }

    private static IEnumerable<XElement> Inputs(CmdletFacts cmdlet)
    {
        foreach (var parameter in cmdlet.Parameters.Where(static parameter => parameter.Places.Any(static place => place.ByValue)))
            yield return Typed("inputType", parameter.Type, [$"Each is taken for -{parameter.Name}."]);
        var names = cmdlet.Parameters.Where(static parameter => parameter.Places.Any(static place => place.ByName)).Select(static parameter => parameter.Name).ToList();
        if (names.Count > 0)
            yield return Typed("inputType", "Any object", [$"With one or more of these properties: {string.Join(", ", names)}. Rows of the other cmdlets have them, and so have rows read back from CSV."]);
    }

    private static XElement Typed(string element, string type, IEnumerable<string> texts) => new(
        Command + element, new XElement(Dev + "type", new XElement(Text + "name", type)), Description(Text, "description", texts));

    private static XElement ToExample(Example example, int index) => new(
        Command + "example",
        new XElement(Text + "title", FormattableString.Invariant($"-------- Example {index + 1}: {example.Title} --------")),
        new XElement(Dev + "code", example.Code),
        Description(Dev, "remarks", example.Remarks));
}
