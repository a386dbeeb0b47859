using System.CommandLine;
using System.CommandLine.Parsing;
using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Selection;

namespace PbiDiag.Cli.Verbs;

/// <summary>What is in hand: texts, and the one thing that they are about; or failed refreshes.</summary>
internal sealed class DiagnoseSubject
{
    private readonly Argument<string[]> texts = Words.Any("text", "Error texts or codes; - for a text on standard input.");
    private readonly Option<string?> text = new("--text") { Description = "An error text." };
    private readonly Option<string[]> workspaces = Words.Several("--workspace", "The models and dataflows of these workspaces: names, with * and ?, or ids.");
    private readonly Option<string[]> datasets = Words.Several("--dataset", "These models and dataflows: names, with * and ?, or ids.");
    private readonly Option<string?> gateway = new("--gateway") { Description = "A gateway: its name or id." };
    private readonly Option<string?> source = new("--connection") { Description = "A connection: its name or id." };
    private readonly Option<string?> app = new("--app") { Description = "An app: its client id or name." };
    private readonly Option<string?> account = new("--account") { Description = "An account: its user principal name." };

    public Option<bool> Failed { get; } = new("--failed") { Description = "Each refresh that failed, of --workspace and --dataset or of all." };

    public IReadOnlyList<Symbol> All => [texts, text, workspaces, datasets, gateway, source, app, account, Failed];

    public ItemChoice Items(ParseResult parsed) => new() { Workspaces = parsed.GetValue(workspaces) ?? [], Datasets = parsed.GetValue(datasets) ?? [], WithDataflows = true };

    /// <summary>Whether something can be said without the tenant: a text, and nothing that only the tenant knows.</summary>
    public bool IsTextAlone(ParseResult parsed) =>
        (parsed.GetValue(texts) is { Length: > 0 } || parsed.GetValue(text) is not null)
        && !parsed.GetValue(Failed) && parsed.GetValue(gateway) is null && parsed.GetValue(source) is null && Items(parsed) is { Workspaces.Count: 0, Datasets.Count: 0 };

    /// <summary>A request for each text, with the thing that it is about; or one for the thing alone.</summary>
    public IReadOnlyList<DiagnoseRequest> Read(ParseResult parsed)
    {
        var items = Items(parsed);
        var thing = new DiagnoseRequest
        {
            Items = items is { Workspaces.Count: 0, Datasets.Count: 0 } ? null : items,
            Gateway = parsed.GetValue(gateway), Connection = parsed.GetValue(source), App = parsed.GetValue(app), Account = parsed.GetValue(account),
        };
        var said = parsed.GetValue(texts) ?? [];
        string[] all = parsed.GetValue(text) is { } one ? [.. said, one] : said;
        return all.Length == 0 ? [thing] : [.. all.Select(each => thing with { Text = each == StandardText.Mark ? StandardText.Read() : each })];
    }

    public void Check(CommandResult result)
    {
        bool Has(Option option) => result.GetResult(option) is { Implicit: false };
        var hasText = result.GetResult(texts) is { Tokens.Count: > 0 } || Has(text);
        var things = new[] { Has(workspaces) || Has(datasets), Has(gateway), Has(source), Has(app), Has(account) };
        var count = things.Count(given => given);
        if (result.GetValue(Failed) && (hasText || things[1..].Any(given => given)))
            result.AddError("--failed takes the texts from the refreshes: only --workspace and --dataset go with it.");
        else if (count > 1)
            result.AddError("Name one thing at a time: a model, a gateway, a connection, an app or an account.");
        else if (count == 0 && !hasText && !result.GetValue(Failed))
            result.AddError("Give a text, - to read standard input, --failed, or what to look at: --workspace, --dataset, --gateway, --connection, --app or --account.");
    }
}
