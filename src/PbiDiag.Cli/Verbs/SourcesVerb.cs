using System.CommandLine;
using PbiDiag.Commands.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag sources</c>: what Get-PbiDataSource does.</summary>
internal static class SourcesVerb
{
    public static Command Create()
    {
        var sources = new SourceOptions();
        var shared = new Option<bool>("--shared") { Description = "One row a source, with the models that share it." };
        var users = new Option<bool>("--include-users") { Description = "Ask of each source who may use it: one request more for each." };
        return ConnectedVerb.Create(
            "sources", "The sources of models and dataflows, of gateways, and the connections.", typeof(DataSourceInfo), [.. sources.All, shared, users],
            (parsed, connection) => new DataSourceCommand(
                new DataSourceOptions { Targets = [sources.Read(parsed)], Shared = parsed.GetValue(shared), IncludeUsers = parsed.GetValue(users) },
                connection).RunAsync);
    }
}
