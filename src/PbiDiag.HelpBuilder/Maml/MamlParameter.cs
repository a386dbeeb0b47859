using System.Globalization;
using System.Xml.Linq;
using PbiDiag.HelpBuilder.Cmdlets;
using static PbiDiag.HelpBuilder.Maml.MamlFile;

namespace PbiDiag.HelpBuilder.Maml;

/// <summary>Parameters, in the syntax and in their own list.</summary>
internal sealed class MamlParameter(IReadOnlyDictionary<string, IReadOnlyList<string>> own, IReadOnlyDictionary<string, IReadOnlyList<string>> shared)
{
    /// <summary>In the list: one place for all sets, the one that binds most.</summary>
    public XElement Of(ParameterFacts parameter) => Of(parameter, new ParameterPlace(
        ParameterPlace.AllSets,
        parameter.Places.All(static place => place.IsMandatory),
        parameter.Places.Select(static place => place.Position).FirstOrDefault(static position => position is not null),
        parameter.Places.Any(static place => place.ByValue),
        parameter.Places.Any(static place => place.ByName)));

    public XElement Of(ParameterFacts parameter, ParameterPlace place) => new(
        Command + "parameter",
        new XAttribute("required", Word(place.IsMandatory)),
        new XAttribute("variableLength", Word(parameter.Type.EndsWith("[]", StringComparison.Ordinal))),
        new XAttribute("globbing", Word(parameter.TakesWildcards)),
        new XAttribute("pipelineInput", Pipeline(place)),
        new XAttribute("position", place.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Text + "name", parameter.Name),
        Description(Text, "Description", Texts(parameter)),
        parameter.IsSwitch ? null : new XElement(Command + "parameterValue", new XAttribute("required", "true"), parameter.Type),
        new XElement(Dev + "type", new XElement(Text + "name", parameter.Type), new XElement(Text + "uri")),
        new XElement(Dev + "defaultValue", parameter.Default ?? (parameter.IsSwitch ? "False" : "None")));

    private IEnumerable<string> Texts(ParameterFacts parameter)
    {
        var texts = own.GetValueOrDefault(parameter.Name) ?? shared.GetValueOrDefault(parameter.Name) ?? [];
        return parameter.Rule is null ? texts : [.. texts, parameter.Rule];
    }

    private static string Pipeline(ParameterPlace place) => place switch
    {
        { ByValue: true, ByName: true } => "True (ByValue, ByPropertyName)",
        { ByValue: true } => "True (ByValue)",
        { ByName: true } => "True (ByPropertyName)",
        _ => "False",
    };

    private static string Word(bool value) => value ? "true" : "false";
}
