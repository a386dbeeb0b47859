using System.Management.Automation;
using System.Reflection;

namespace PbiDiag.HelpBuilder.Cmdlets;

/// <summary>Reads cmdlets from their classes.</summary>
internal static class CmdletReader
{
    public static IEnumerable<CmdletFacts> ReadAll() => typeof(DiagCmdlet).Assembly.GetTypes()
        .Where(static type => Data<CmdletAttribute>(type).Any())
        .Select(Read)
        .OrderBy(static cmdlet => cmdlet.Noun, StringComparer.Ordinal).ThenBy(static cmdlet => cmdlet.Verb, StringComparer.Ordinal);

    private static CmdletFacts Read(Type type)
    {
        var attribute = Data<CmdletAttribute>(type).Single();
        var instance = Activator.CreateInstance(type)!;
        var parameters = type.GetProperties()
            .Where(static property => Data<ParameterAttribute>(property).Any())
            .OrderBy(property => property.DeclaringType == type ? 0 : 1)
            .Select(property => ParameterReader.Read(property, property.DeclaringType == type, property.GetValue(instance)));
        if (attribute.Named("SupportsShouldProcess") is true)
            parameters = parameters.Concat(ParameterReader.OfConfirmation);
        return new CmdletFacts(
            (string)attribute.ConstructorArguments[0].Value!,
            (string)attribute.ConstructorArguments[1].Value!,
            (string?)attribute.Named("DefaultParameterSetName") ?? ParameterPlace.AllSets,
            [.. parameters],
            [.. Data<OutputTypeAttribute>(type).SelectMany(Types).Distinct()]);
    }

    private static IEnumerable<string> Types(CustomAttributeData attribute) => attribute.ConstructorArguments
        .SelectMany(argument => argument.Value switch
        {
            Type type => [type],
            IEnumerable<CustomAttributeTypedArgument> list => list.Select(static item => item.Value).OfType<Type>(),
            _ => [],
        })
        .Select(static type => type == typeof(void) ? "None" : type.FullName!);

    // The attributes themselves answer nothing here: the engine's public face has no code behind it.
    internal static IEnumerable<CustomAttributeData> Data<T>(MemberInfo member) =>
        member.GetCustomAttributesData().Where(static data => data.AttributeType == typeof(T));

    internal static object? Named(this CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.MemberName == name).Select(static argument => argument.TypedValue.Value).FirstOrDefault();
}
