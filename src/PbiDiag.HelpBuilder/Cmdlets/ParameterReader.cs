using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace PbiDiag.HelpBuilder.Cmdlets;

/// <summary>Reads parameters from their properties.</summary>
internal static class ParameterReader
{
    /// <summary>Those that the engine adds to a cmdlet that asks before it writes.</summary>
    public static IEnumerable<ParameterFacts> OfConfirmation { get; } =
        from name in new[] { ("WhatIf", "wi"), ("Confirm", "cf") }
        select new ParameterFacts(
            name.Item1, nameof(SwitchParameter), false, null, [name.Item2], false, null, [new ParameterPlace(ParameterPlace.AllSets, false, null, false, false)]);

    public static ParameterFacts Read(PropertyInfo property, bool isOwn, object? value) => new(
        property.Name,
        Shown(property.PropertyType),
        isOwn,
        Default(value),
        [.. CmdletReader.Data<AliasAttribute>(property).SelectMany(static alias => Strings(alias.ConstructorArguments[0]))],
        CmdletReader.Data<SupportsWildcardsAttribute>(property).Any(),
        ValueRule.Of(property),
        [.. CmdletReader.Data<ParameterAttribute>(property).Select(Place)]);

    internal static IEnumerable<string> Strings(CustomAttributeTypedArgument list) =>
        ((IEnumerable<CustomAttributeTypedArgument>)list.Value!).Select(static item => (string)item.Value!);

    internal static Type Inner(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static ParameterPlace Place(CustomAttributeData attribute) => new(
        (string?)attribute.Named("ParameterSetName") ?? ParameterPlace.AllSets,
        attribute.Named("Mandatory") is true,
        (int?)attribute.Named("Position"),
        attribute.Named("ValueFromPipeline") is true,
        attribute.Named("ValueFromPipelineByPropertyName") is true);

    private static string Shown(Type type) => Inner(type).Name;

    private static string? Default(object? value) => value switch
    {
        null or "" or SwitchParameter or Array { Length: 0 } => null,
        TimeSpan { Ticks: > 0 } span when span == TimeSpan.FromDays(Math.Round(span.TotalDays)) => FormattableString.Invariant($"{span.TotalDays} days"),
        Array list => string.Join(", ", list.Cast<object>()),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };
}
