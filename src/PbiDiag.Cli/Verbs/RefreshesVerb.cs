using System.CommandLine;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Results;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag refreshes</c>: what Get-PbiRefreshHistory does.</summary>
internal static class RefreshesVerb
{
    public static Command Create()
    {
        var items = new ItemOptions();
        var last = Numbers.Between("--last", "At most so many of each.", 1, 1000);
        var since = Moment.Option("--since", "Only those that began at or after this time: 2026-01-31, 2026-01-31T06:00Z, or an age such as 24h, 7d.");
        var failed = new Option<bool>("--failed") { Description = "Only those that failed." };
        var latest = new Option<bool>("--latest") { Description = "Only the last one of each." };
        var attempts = new Option<bool>("--attempts") { Description = "A row for each attempt." };
        var organization = new Option<bool>("--organization") { Description = "As an administrator: the models of all capacities." };
        return ConnectedVerb.Create(
            "refreshes", "How models and dataflows were refreshed, each error recognised.", typeof(RefreshRun),
            [.. items.All, last, since, failed, latest, attempts, organization],
            (parsed, connection) => new RefreshHistoryCommand(
                new RefreshHistoryOptions
                {
                    Choices = [items.Read(parsed)], Last = parsed.GetValue(last), Since = parsed.GetValue(since), Failed = parsed.GetValue(failed),
                    Latest = parsed.GetValue(latest), Attempts = parsed.GetValue(attempts), Organization = parsed.GetValue(organization),
                },
                connection).RunAsync);
    }
}
