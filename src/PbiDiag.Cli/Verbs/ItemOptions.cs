using System.CommandLine;
using PbiDiag.Commands.Selection;

namespace PbiDiag.Cli.Verbs;

/// <summary>Which models and dataflows a verb looks at.</summary>
internal sealed class ItemOptions
{
    public Argument<string[]> Datasets { get; } = Words.Any("dataset", "Models and dataflows: names, with * and ?, or ids. Without any, all.");

    public Option<string[]> Workspaces { get; } = Words.Several("--workspace", "Only those in these workspaces: names, with * and ?, or ids.");

    public Option<bool> MyWorkspace { get; } = new("--my-workspace") { Description = "Those in My workspace." };

    public IReadOnlyList<Symbol> All => [Datasets, Workspaces, MyWorkspace];

    public ItemChoice Read(ParseResult parsed) => new()
    {
        Datasets = parsed.GetValue(Datasets) ?? [],
        Workspaces = parsed.GetValue(Workspaces) ?? [],
        MyWorkspace = parsed.GetValue(MyWorkspace),
        WithDataflows = true,
    };
}
