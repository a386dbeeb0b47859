using System.Reflection;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Conventions;

public sealed class ResultTests : IDisposable
{
    private static readonly string[] Scalars =
    [
        "System.Boolean", "System.DateTimeOffset", "System.Decimal", "System.Double", "System.Guid", "System.Int32", "System.Int64",
        "System.Security.SecureString", "System.String", "System.TimeSpan", "System.Uri", "System.Version",
    ];

    private readonly CmdletAssembly module = new(ModuleHost.PowerShell);

    [Fact]
    public void There_are_results_to_look_at() => Assert.NotEmpty(Results);

    [Fact]
    public void Every_result_is_sealed() =>
        Assert.All(Results, type => Assert.True(type.IsSealed, $"{type.Name} is not sealed."));

    [Fact]
    public void Every_result_is_flat()
    {
        var deep =
            from type in Results.Where(type => !IsList(type))
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where !IsFlat(property.PropertyType)
            select $"{type.Name}.{property.Name} is a {property.PropertyType.Name}";

        Offenders.AssertNone(deep);
    }

    [Fact]
    public void No_result_can_be_changed()
    {
        var changeable =
            from type in Results
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
            select $"{type.Name}.{property.Name} has a setter";

        Offenders.AssertNone(changeable);
    }

    public void Dispose() => module.Dispose();

    private IEnumerable<Type> Results => module.Core.GetTypes()
        .Where(type => type is { IsPublic: true, IsEnum: false, IsAbstract: false } && type.Namespace == "PbiDiag.Results");

    private static bool IsFlat(Type type) =>
        type.IsEnum || Scalars.Contains(type.FullName) || IsList(type)
        || (type is { IsGenericType: true, Name: "Nullable`1" } && IsFlat(type.GetGenericArguments()[0]));

    /// <summary>The lists of Results join themselves into one cell; any other collection would not.</summary>
    private static bool IsList(Type type) =>
        type.Namespace == "PbiDiag.Results" && type.GetInterfaces().Any(contract => contract.FullName == "System.Collections.IEnumerable");

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");
}
