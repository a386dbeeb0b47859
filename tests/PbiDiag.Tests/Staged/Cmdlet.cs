using System.Reflection;

namespace PbiDiag.Tests.Staged;

/// <summary>One cmdlet class, and what its attributes say of it.</summary>
internal sealed class Cmdlet(Type type)
{
    private readonly CustomAttributeData attribute = AttributeOf(type)!;

    public Type Type { get; } = type;

    public string Verb => (string)attribute.ConstructorArguments[0].Value!;

    public string Noun => (string)attribute.ConstructorArguments[1].Value!;

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess => attribute.NamedArguments.Any(argument =>
        argument.MemberName == "SupportsShouldProcess" && argument.TypedValue.Value is true);

    /// <summary>Those of the class and of its bases; not those that the engine adds.</summary>
    public IReadOnlyList<string> Parameters { get; } =
    [
        .. type.GetProperties().Where(static property => property.GetCustomAttributesData().Any(static data => data.AttributeType.Name == "ParameterAttribute"))
            .Select(static property => property.Name),
    ];

    public IReadOnlyList<string> OutputTypes =>
    [
        .. Type.GetCustomAttributesData().Where(static data => data.AttributeType.Name == "OutputTypeAttribute")
            .SelectMany(static data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
            .Select(static argument => ((Type)argument.Value!).FullName!).Select(static name => name == "System.Void" ? "None" : name).Distinct(),
    ];

    public bool HasOutputType => Type.GetCustomAttributesData().Any(data => data.AttributeType.Name == "OutputTypeAttribute");

    public static CustomAttributeData? AttributeOf(Type type) =>
        type.GetCustomAttributesData().SingleOrDefault(data => data.AttributeType.Name == "CmdletAttribute");
}
