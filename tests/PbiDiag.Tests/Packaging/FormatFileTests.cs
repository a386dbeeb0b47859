using System.Text.RegularExpressions;
using System.Xml.Linq;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Packaging;

public sealed partial class FormatFileTests
{
    [Fact]
    public void Every_type_that_a_view_or_an_extension_is_for_exists()
    {
        using var module = new CmdletAssembly(ModuleHost.PowerShell);

        Assert.All(Parts(), part => Assert.True(TypeOf(module, part) is not null, $"There is no type {part.Type}."));
    }

    [Fact]
    public void Every_property_that_a_view_or_an_extension_names_exists()
    {
        using var module = new CmdletAssembly(ModuleHost.PowerShell);

        var missing =
            from part in Parts()
            let type = TypeOf(module, part)
            where type is not null
            from property in part.Properties
            where property != "ToPage" && type.GetProperty(property) is null
            select $"{part.Type} has no {property}";

        Offenders.AssertNone(missing);
    }

    [Theory]
    [InlineData("TableControl")]
    [InlineData("ListControl")]
    public void Every_result_has_a_view_as(string control)
    {
        using var module = new CmdletAssembly(ModuleHost.PowerShell);
        var shown = Files().SelectMany(file => file.Descendants("View")).Where(view => view.Element(control) is not null)
            .SelectMany(view => view.Element("ViewSelectedBy")!.Elements("TypeName")).Select(name => name.Value).ToHashSet();

        Offenders.AssertNone(
            from type in module.Cmdlets.SelectMany(cmdlet => cmdlet.OutputTypes).Distinct()
            where type.StartsWith("PbiDiag.", StringComparison.Ordinal) && !shown.Contains(type)
            select $"{type} has no view as {control}.");
    }

    [Fact]
    public void A_table_has_at_most_five_columns_and_leaves_room_for_the_last_in_120()
    {
        Assert.All(Files().SelectMany(file => file.Descendants("TableControl")), table =>
        {
            Assert.InRange(table.Descendants("TableColumnItem").Count(), 1, 5);
            Assert.Equal(table.Descendants("TableColumnHeader").Count(), table.Descendants("TableColumnItem").Count());
            Assert.InRange(table.Descendants("Width").Sum(width => (int)width + 1), 0, 90);
        });
    }

    private static IEnumerable<XElement> Files() =>
        Directory.EnumerateFiles(BuildFacts.ModuleFolder, "*.ps1xml").Select(file => XDocument.Load(file).Root!);

    private static Type? TypeOf(CmdletAssembly module, (string Type, IEnumerable<string> Properties) part) =>
        module.Core.GetType(NameOf(part.Type)) ?? module.Assembly.GetType(NameOf(part.Type));

    /// <summary>What stands behind a # is a way to show the type.</summary>
    private static string NameOf(string type) => type.Split('#')[0];

    /// <summary>Views name their types in ViewSelectedBy, extensions in Name.</summary>
    private static IEnumerable<(string Type, IEnumerable<string> Properties)> Parts()
    {
        foreach (var file in Files())
        {
            foreach (var view in file.Descendants("View"))
                foreach (var type in view.Element("ViewSelectedBy")!.Elements("TypeName"))
                    yield return (type.Value, Properties(view));

            foreach (var extension in file.Elements("Type"))
                yield return (extension.Element("Name")!.Value, Properties(extension));
        }
    }

    private static IEnumerable<string> Properties(XElement part) =>
        part.Descendants("PropertyName").Select(name => name.Value)
            .Concat(part.Descendants("ReferencedMemberName").Select(name => name.Value))
            .Concat(part.Descendants("ScriptBlock").SelectMany(script => OfThis().Matches(script.Value)).Select(match => match.Groups[1].Value))
            .Distinct();

    [GeneratedRegex(@"\$(?:_|this)\.(\w+)")]
    private static partial Regex OfThis();
}
