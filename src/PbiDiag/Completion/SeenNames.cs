using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using PbiDiag.Results;

namespace PbiDiag.Completion;

/// <summary>Names of the tenant that rows of this runspace have shown. Tab offers them, and never asks a service.</summary>
internal sealed class SeenNames
{
    /// <summary>More than anybody tabs through, and little to hold.</summary>
    private const int Most = 20_000;

    private static readonly ConditionalWeakTable<Runspace, SeenNames> Stores = new();

    private readonly HashSet<(string Workspace, string Dataset)> _datasets = [];
    private readonly HashSet<string> _gateways = [];
    private readonly HashSet<(string Gateway, string Connection)> _connections = [];

    /// <summary>Only for the shell's own thread, on which rows are written and words completed.</summary>
    public static SeenNames Current => Stores.GetOrCreateValue(Runspace.DefaultRunspace);

    public IEnumerable<string> Workspaces => _datasets.Select(static seen => seen.Workspace).Where(static name => name.Length > 0).Distinct();

    public IEnumerable<(string Workspace, string Dataset)> Datasets => _datasets;

    public IEnumerable<string> Gateways => _gateways;

    public IEnumerable<(string Gateway, string Connection)> Connections => _connections;

    /// <summary>Names of a tenant that is signed out of are nobody's business any more.</summary>
    public void Forget()
    {
        _datasets.Clear();
        _gateways.Clear();
        _connections.Clear();
    }

    public void Note(object result)
    {
        switch (result)
        {
            case RefreshRun run:
                NoteDataset(run.Workspace, run.Dataset);
                break;
            case RefreshOutcome outcome:
                NoteDataset(outcome.Workspace, outcome.Dataset);
                break;
            case CredentialTest test:
                NoteDataset(test.Workspace, test.Dataset);
                NoteSource(test.Gateway, test.Connection);
                break;
            case DataSourceInfo source:
                NoteDataset(source.Workspace, source.Dataset);
                NoteSource(source.Gateway, source.Connection);
                break;
            case Diagnosis diagnosis:
                NoteDataset(diagnosis.Workspace, diagnosis.Dataset);
                break;
            case CredentialUpdate update:
                NoteSource(update.Gateway, update.Connection);
                break;
            case GatewayInfo gateway:
                NoteSource(gateway.Gateway, null);
                break;
        }
    }

    private void NoteDataset(string? workspace, string? dataset)
    {
        if (!string.IsNullOrEmpty(dataset) && _datasets.Count < Most)
            _datasets.Add((workspace ?? "", dataset!));
    }

    private void NoteSource(string? gateway, string? connection)
    {
        if (!string.IsNullOrEmpty(gateway) && _gateways.Count < Most)
            _gateways.Add(gateway!);
        if (!string.IsNullOrEmpty(connection) && _connections.Count < Most)
            _connections.Add((gateway ?? "", connection!));
    }
}
