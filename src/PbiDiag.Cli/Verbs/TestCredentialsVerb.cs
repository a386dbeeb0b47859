using System.CommandLine;
using PbiDiag.Commands.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag test-credentials</c>: what Test-PbiDataSourceCredential does.</summary>
internal static class TestCredentialsVerb
{
    public static Command Create()
    {
        var sources = new SourceOptions();
        var all = new Option<bool>("--all") { Description = "All models, gateways and connections that the caller sees." };
        var patience = Numbers.Between("--test-timeout-sec", "Seconds for each test.", 60, 1, 3600);
        var throttle = Numbers.Between("--throttle-limit", "How many are tested at a time.", 8, 1, 64);
        return ConnectedVerb.Create(
            "test-credentials", "Whether sources take the credentials that are stored for them.", typeof(CredentialTest), [.. sources.All, all, patience, throttle],
            (parsed, connection) => new CredentialTestCommand(
                new CredentialTestOptions
                {
                    Targets = [sources.Read(parsed)], All = parsed.GetValue(all),
                    TestTimeout = TimeSpan.FromSeconds(parsed.GetValue(patience)), ThrottleLimit = parsed.GetValue(throttle),
                },
                connection).RunAsync);
    }
}
