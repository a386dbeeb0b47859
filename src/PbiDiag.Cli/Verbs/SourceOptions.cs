using System.CommandLine;
using PbiDiag.Commands.DataSources;

namespace PbiDiag.Cli.Verbs;

/// <summary>Which sources a verb looks at: those of models, of gateways, or connections.</summary>
internal sealed class SourceOptions
{
    private readonly ItemOptions items = new();

    public Option<string[]> Gateways { get; } = Words.Several("--gateway", "The sources of these gateways: names, with * and ?, or ids.");

    public Option<string[]> Connections { get; } = Words.Several("--connection", "These connections or sources: names, with * and ?, or ids.");

    public IReadOnlyList<Symbol> All => [.. items.All, Gateways, Connections];

    public TestTarget Read(ParseResult parsed) => TestTarget.Of(
        items.Read(parsed),
        new SourceChoice { Gateways = parsed.GetValue(Gateways) ?? [], Connections = parsed.GetValue(Connections) ?? [] });
}
