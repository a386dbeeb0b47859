using System.Reflection;
using System.Runtime.Loader;
using PbiDiag.Tests.Isolation;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Conventions;

public sealed class CoreArrowsTests
{
    /// <summary>The rooms that ask nobody: values, and pure functions of them.</summary>
    private static readonly string[] Below = ["Results", "Time", "Failures", "Pipeline", "Knowledge"];

    /// <summary>What each folder of Core may know besides itself. A folder that is not here has no place in the design yet.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Results"] = [],
        ["Time"] = [],
        ["Failures"] = ["Results"],
        ["Pipeline"] = ["Failures"],
        ["Knowledge"] = ["Results"],
        ["Recognition"] = ["Results", "Knowledge"],
        ["Linting"] = ["Results"],
        ["Pages"] = ["Results"],
        ["SignIn"] = [.. Below, "Recognition"],
        ["Services"] = [.. Below, "Recognition", "SignIn"],
        ["Facts"] = [.. Below, "Recognition", "Linting", "SignIn", "Services"],
        ["Checks"] = [.. Below, "Recognition", "Linting", "SignIn", "Services", "Facts"],
        ["Diagnosing"] = [.. Below, "Recognition", "Linting", "SignIn", "Services", "Facts", "Checks"],
        ["Commands"] = [.. Below, "Pages", "Recognition", "Linting", "SignIn", "Services", "Facts", "Checks", "Diagnosing"],
    };

    [Fact]
    public void No_folder_of_core_knows_one_above_it()
    {
        var upward =
            from type in CoreTypes()
            let folder = FolderOf(type)
            where folder is not null
            from other in NamespaceDependencies.Of(type)
            let target = FolderOf(other)
            where target is not null && target != folder && !MayKnow[folder].Contains(target)
            select $"{folder} must not know {target}, but {type.FullName} uses {other.FullName}";

        Offenders.AssertNone(upward);
    }

    [Fact]
    public void Every_folder_of_core_has_its_place()
    {
        Assert.Empty(CoreTypes().Select(FolderOf).OfType<string>().Distinct().Except(MayKnow.Keys));
    }

    [Fact]
    public void The_arrows_are_read_from_code_and_not_only_from_signatures()
    {
        // The command names the catalogue nowhere but in its code, in the state machine of an async method.
        var command = CoreTypes().Where(type => FolderOf(type) == "Commands");

        Assert.Contains(command.SelectMany(NamespaceDependencies.Of), type => type.FullName == "PbiDiag.Knowledge.Catalogue");
    }

    [Theory]
    [InlineData("PbiDiag.Core", "")]
    [InlineData("PbiDiag", "PbiDiag.Core")]
    [InlineData("PbiDiag.Loader", "")]
    public void A_project_knows_only_those_below_it(string project, string below)
    {
        var known = AssemblyFile.References(ModuleHost.PowerShell.FileOf(project)).Select(reference => reference.Name!);

        Assert.Equal(below, string.Join(' ', known.Where(name => name.StartsWith("PbiDiag", StringComparison.Ordinal))));
    }

    [Fact]
    public void Core_knows_nothing_of_the_engine()
    {
        Assert.DoesNotContain(
            AssemblyFile.References(ModuleHost.PowerShell.FileOf("PbiDiag.Core")),
            reference => reference.Name == "System.Management.Automation");
    }

    private static Type[] CoreTypes() => Core().GetTypes();

    private static Assembly Core() =>
        AssemblyLoadContext.GetLoadContext(StagedLoader.Load())!.LoadFromAssemblyName(new AssemblyName("PbiDiag.Core"));

    /// <summary>The part of the namespace after PbiDiag; null for what the compiler adds and for polyfills of System.</summary>
    private static string? FolderOf(Type type) => type.Namespace?.Split('.') is ["PbiDiag", var folder, ..] ? folder : null;
}
