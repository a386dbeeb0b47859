using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Conventions;

public sealed class CmdletTests : IDisposable
{
    /// <summary>Verbs that promise to change nothing outside the session. Every other verb must ask before it writes.</summary>
    private static readonly string[] ReadingVerbs =
    [
        "Compare", "Connect", "ConvertFrom", "ConvertTo", "Disconnect", "Find", "Format", "Get", "Group", "Join", "Measure", "Read",
        "Resolve", "Search", "Select", "Show", "Split", "Test", "Wait", "Watch",
    ];

    /// <summary>Cmdlets that read, whatever their verb.</summary>
    private static readonly string[] Readers = ["Invoke-PbiDiagnosis"];

    private readonly CmdletAssembly module = new(ModuleHost.PowerShell);

    [Fact]
    public void There_are_cmdlets_to_look_at() => Assert.NotEmpty(module.Cmdlets);

    [Fact]
    public void Each_is_sealed_and_lives_by_the_base_class() => Each(
        cmdlet => cmdlet.Type is { IsSealed: true, IsPublic: true } && Ancestors(cmdlet.Type).Contains("PbiDiag.DiagCmdlet"),
        "is not a public sealed DiagCmdlet");

    [Fact]
    public void The_base_class_seals_the_life_cycle()
    {
        var methods = module.Assembly.GetType("PbiDiag.DiagCmdlet", throwOnError: true)!
            .GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly);

        Assert.All(["BeginProcessing", "ProcessRecord", "EndProcessing", "StopProcessing"], name =>
            Assert.True(methods.Single(method => method.Name == name).IsFinal, $"{name} is not sealed."));
    }

    [Fact]
    public void Each_has_a_file_of_its_own_with_its_name() => Each(
        cmdlet => cmdlet.Type.Name == $"{cmdlet.Verb}{cmdlet.Noun}Command" && FileOf(cmdlet) is not null,
        "is not in a file <Verb><Noun>Command.cs of the class's name");

    [Fact]
    public void Each_is_a_shell_of_less_than_80_lines() => Each(
        cmdlet => FileOf(cmdlet) is { } file && File.ReadLines(file).Count() < 80, "is 80 lines or longer");

    [Fact]
    public void Each_verb_is_approved()
    {
        var approved = module.Engine.GetTypes()
            .Where(type => type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields())
            .Select(field => field.Name)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("Get", approved);
        Each(cmdlet => approved.Contains(cmdlet.Verb), "has no approved verb");
    }

    [Fact]
    public void Each_says_what_it_writes() => Each(cmdlet => cmdlet.HasOutputType, "has no OutputType");

    [Fact]
    public void Each_that_may_change_something_asks_first() => Each(
        cmdlet => cmdlet.SupportsShouldProcess || ReadingVerbs.Contains(cmdlet.Verb) || Readers.Contains(cmdlet.Name),
        "has a verb that writes and no SupportsShouldProcess");

    public void Dispose() => module.Dispose();

    private void Each(Func<Cmdlet, bool> holds, string otherwise) =>
        Assert.All(module.Cmdlets, cmdlet => Assert.True(holds(cmdlet), $"{cmdlet.Name} {otherwise}."));

    private static string? FileOf(Cmdlet cmdlet) => Directory
        .EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "src", "PbiDiag"), $"{cmdlet.Type.Name}.cs", SearchOption.AllDirectories)
        .SingleOrDefault();

    private static IEnumerable<string?> Ancestors(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent.FullName;
    }
}
