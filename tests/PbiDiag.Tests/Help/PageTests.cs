using System.Text.RegularExpressions;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Help;

/// <summary>Pages and code in step, in both directions. A new cmdlet fails here until it has its page.</summary>
public sealed partial class PageTests : IDisposable
{
    private readonly CmdletAssembly module = new(ModuleHost.PowerShell);

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
    {
        var (cmdlets, pages) = (module.Cmdlets.Select(static cmdlet => cmdlet.Name).ToHashSet(), HelpPages.Cmdlets.Select(static page => page.Name).ToHashSet());

        Offenders.AssertNone(
        [
            .. cmdlets.Except(pages).Select(static name => $"{name} has no page module/docs/en-US/{name}.md; `dotnet run --project src/PbiDiag.HelpBuilder -- new {name}` prints one to fill."),
            .. pages.Except(cmdlets).Select(static name => $"The page {name}.md is about no cmdlet."),
        ]);
    }

    [Fact]
    public void Every_parameter_is_described_and_every_description_has_a_parameter() => Offenders.AssertNone(
        from cmdlet in module.Cmdlets
        join page in HelpPages.Cmdlets on cmdlet.Name equals page.Name
        let parameters = cmdlet.Parameters.Concat(cmdlet.SupportsShouldProcess ? ["WhatIf", "Confirm"] : []).ToList()
        let described = page.Parameters.Keys
        from sentence in parameters.Except(described).Except(HelpPages.Shared.Keys).Select(name => $"{cmdlet.Name} has -{name}, and neither its page nor the shared one describes it.")
            .Concat(described.Except(parameters).Select(name => $"The page {page.Name}.md describes -{name}, which the cmdlet does not have."))
        select sentence);

    [Fact]
    public void Every_shared_description_serves_two_cmdlets() => Offenders.AssertNone(
        from name in HelpPages.Shared.Keys
        let users = module.Cmdlets.Count(cmdlet => cmdlet.Parameters.Contains(name) || (cmdlet.SupportsShouldProcess && name is "WhatIf" or "Confirm"))
        where users < 2
        select $"-{name} is in the shared page, and {users} cmdlets have it.");

    [Fact]
    public void Every_page_has_three_examples_of_its_own_cmdlet() => Offenders.AssertNone(
        from page in HelpPages.Cmdlets
        let own = page.Examples.Count(example => example.Code.Contains(page.Name, StringComparison.Ordinal))
        where own < 3
        select $"{page.Name} has {own} examples that show it.");

    [Fact]
    public void Every_page_says_what_is_put_out() => Offenders.AssertNone(
        from cmdlet in module.Cmdlets
        join page in HelpPages.Cmdlets on cmdlet.Name equals page.Name
        from sentence in cmdlet.OutputTypes.Except(page.Outputs.Keys).Select(type => $"{cmdlet.Name} puts out {type}, and its page does not say so.")
            .Concat(page.Outputs.Keys.Except(cmdlet.OutputTypes).Select(type => $"The page {page.Name}.md tells of {type}, which the cmdlet does not put out."))
        select sentence);

    [Fact]
    public void Every_link_leads_somewhere() => Offenders.AssertNone(
        from page in HelpPages.Cmdlets
        from link in page.Links
        where link.Address is null && !File.Exists(Path.Combine(HelpPages.Folder, link.Text + ".md"))
        select $"{page.Name}.md links to {link.Text}, which has no page.");

    [Fact]
    public void Every_cmdlet_that_a_page_mentions_exists()
    {
        var known = module.Cmdlets.Select(static cmdlet => cmdlet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Offenders.AssertNone(
            from file in HelpPages.Files("*.md")
            from name in OwnName().Matches(File.ReadAllText(file)).Select(static match => match.Value)
            where !known.Contains(name)
            select $"{Path.GetFileName(file)} mentions {name}, which is no cmdlet.");
    }

    public void Dispose() => module.Dispose();

    [GeneratedRegex(@"\b(?:Add|Connect|ConvertFrom|ConvertTo|Disconnect|Export|Find|Get|Import|Invoke|New|Remove|Resolve|Set|Start|Test|Update)-(?:Pbi|AppSecret)\w*")]
    private static partial Regex OwnName();
}
