using System.Management.Automation;
using System.Reflection;

namespace PbiDiag.HelpBuilder.Cmdlets;

/// <summary>Which values a parameter takes, said from its attributes.</summary>
internal static class ValueRule
{
    public static string? Of(PropertyInfo property)
    {
        if (CmdletReader.Data<ValidateSetAttribute>(property).FirstOrDefault() is { } set)
            return OneOf(ParameterReader.Strings(set.ConstructorArguments[0]));
        if (CmdletReader.Data<ValidateRangeAttribute>(property).FirstOrDefault() is { } range)
            return Range(range.ConstructorArguments[0].Value!, range.ConstructorArguments[1].Value!);
        var type = ParameterReader.Inner(property.PropertyType.GetElementType() ?? property.PropertyType);
        return type.IsEnum ? OneOf(Enum.GetNames(type)) : null;
    }

    private static string OneOf(IEnumerable<string> names) => $"Values: {string.Join(", ", names)}.";

    private static string Range(object least, object most) =>
        most is int.MaxValue ? FormattableString.Invariant($"{least} or more.") : FormattableString.Invariant($"From {least} to {most}.");
}
