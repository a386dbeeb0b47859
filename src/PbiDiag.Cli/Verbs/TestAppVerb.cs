using System.CommandLine;
using PbiDiag.Commands.Apps;
using PbiDiag.Results;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag test-app</c>: what Test-PbiAppRegistration does.</summary>
internal static class TestAppVerb
{
    private static readonly string[] Platforms = ["web", "spa", "public"];

    public static Command Create()
    {
        var apps = Words.Some("app-id", "The client ids of the apps.");
        var redirect = new Option<string?>("--redirect-uri") { Description = "Must be registered." };
        var platform = new Option<string?>("--platform") { Description = "Under which platform: web, spa or public." };
        platform.CompletionSources.Add(Platforms);
        platform.Validators.Add(result => Choice.Check(result, platform.Name, Platforms));
        var authority = new Option<string?>("--authority") { Description = "What the program signs in at: common, organizations, or a tenant." };
        var workspace = new Option<string?>("--workspace") { Description = "A workspace that it must have a role in." };
        return ConnectedVerb.Create(
            "test-app", "Whether a service principal is set up for Power BI, and what it lacks.", typeof(CheckResult), [apps, redirect, platform, authority, workspace],
            (parsed, connection) => async (output, cancellation) =>
            {
                foreach (var app in parsed.GetValue(apps) ?? [])
                    await new TestAppRegistrationCommand(new AppRegistrationOptions(app, connection)
                    {
                        RedirectUri = parsed.GetValue(redirect), Platform = parsed.GetValue(platform), Authority = parsed.GetValue(authority), Workspace = parsed.GetValue(workspace),
                    }).RunAsync(output, cancellation).ConfigureAwait(false);
            });
    }
}
