using System.Text.RegularExpressions;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Help;

public sealed partial class TopicTests : IDisposable
{
    private readonly CmdletAssembly module = new(ModuleHost.PowerShell);

    [Fact]
    public void Every_error_is_explained_and_every_explanation_is_of_an_error()
    {
        var ids = module.Core.GetType("PbiDiag.Failures.FailureIds", throwOnError: true)!.GetFields().Select(static field => field.Name).ToList();
        var told = ErrorItem().Matches(File.ReadAllText(Path.Combine(HelpPages.Folder, "about_PbiDiag_Errors.md"))).Select(static match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(ids);
        Offenders.AssertNone(
        [
            .. ids.Except(told).Select(static id => $"about_PbiDiag_Errors.md does not explain {id}."),
            .. told.Except(ids).Select(static id => $"about_PbiDiag_Errors.md explains {id}, which is no error."),
            .. told.GroupBy(static id => id).Where(static group => group.Count() > 1).Select(static group => $"about_PbiDiag_Errors.md explains {group.Key} more than once."),
        ]);
    }

    [Fact]
    public void Every_permission_that_an_answer_names_is_in_the_table()
    {
        var core = Path.Combine(BuildFacts.RepositoryRoot, "src", "PbiDiag.Core");
        var table = File.ReadAllText(Path.Combine(core, "Commands", "Permissions", "PermissionTable.cs"));

        Offenders.AssertNone(
            from file in Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            from name in PermissionName().Matches(File.ReadAllText(file)).Select(static match => match.Value)
            where !table.Contains(name, StringComparison.Ordinal)
            select $"{Path.GetFileName(file)} names {name}, and the table of permissions does not say what for.");
    }

    [Fact]
    public void Every_cmdlet_that_asks_a_service_is_in_the_table_of_permissions()
    {
        var topic = File.ReadAllText(Path.Combine(BuildFacts.ModuleFolder, "en-US", "about_PbiDiag_Permissions.help.txt"));

        Offenders.AssertNone(
            from cmdlet in module.Cmdlets
            where cmdlet.Parameters.Contains("Context") && !topic.Contains($"\n    {cmdlet.Name}\n", StringComparison.Ordinal)
            select $"{cmdlet.Name} asks a service, and about_PbiDiag_Permissions does not say what it needs.");
    }

    public void Dispose() => module.Dispose();

    [GeneratedRegex(@"(?m)^- `(\w+)`: ")]
    private static partial Regex ErrorItem();

    [GeneratedRegex(@"\b(?:Graph|PowerBi)Permissions\.\w+\b(?!\()")]
    private static partial Regex PermissionName();
}
