using System.Reflection;

namespace PbiDiag.Tests.Staged;

/// <summary>What the build wrote down for the tests: where things lie.</summary>
internal static class BuildFacts
{
    public static string RepositoryRoot => Value(nameof(RepositoryRoot));

    public static string ModuleFolder => Value(nameof(ModuleFolder));

    /// <summary>The engine's public face, for metadata only.</summary>
    public static string PowerShellStandard => Value(nameof(PowerShellStandard));

    /// <summary>The reference assemblies of .NET Framework 4.7.2.</summary>
    public static string NetFramework => Value(nameof(NetFramework));

    public static string Configuration => Value(nameof(Configuration));

    public static string OtherMsal => Value(nameof(OtherMsal));

    private static string Value(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
