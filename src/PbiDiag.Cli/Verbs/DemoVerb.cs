using System.CommandLine;
using PbiDiag.Cli.Demo;
using PbiDiag.Cli.Running;
using PbiDiag.Cli.Tenant;
using PbiDiag.Failures;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag demo</c>: a walk through a pretend tenant, as an administrator would go.</summary>
internal static class DemoVerb
{
    private const string UsualFolder = "pbidiag-demo";

    public static Command Create()
    {
        var healthy = new Option<bool>("--healthy") { Description = "The quiet case: nothing is wrong." };
        var folder = new Option<string?>("--output") { Description = $"Where CSV and JSON files go; {UsualFolder} here when it is left out." };
        var command = new Command("demo", "Shows on a pretend tenant how a failed refresh is taken to its cause. Needs no network.") { healthy, folder };
        command.SetAction((parsed, stop) => Task.Run(
            () => Run(parsed.GetValue(healthy), Path.GetFullPath(parsed.GetValue(folder) ?? UsualFolder), parsed.InvocationConfiguration, stop), CancellationToken.None));
        return command;
    }

    private static int Run(bool healthy, string folder, InvocationConfiguration console, CancellationToken stop)
    {
        var errors = console.Error;
        if (!TenantProgram.IsHere)
        {
            errors.WriteLine(TenantProgram.Missing("demo"));
            return ExitCodes.Failed;
        }
        try
        {
            using var tenant = PretendTenant.Start(healthy ? "contoso-healthy" : "contoso");
            if (tenant is null)
                return ExitCodes.Failed;
            var teller = new Teller(console.Output, StandardOutput.Screen(), folder);
            new Story(teller, errors, stop).Tell(tenant.SignIn);
            End(teller);
            return ExitCodes.Fine;
        }
        catch (FailureException refused)
        {
            errors.WriteLine($"{refused.Failure.Message} {refused.Failure.RecommendedAction}");
            return ExitCodes.Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The files cannot be written: {exception.Message} Name another folder with --output.");
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Stopped;
        }
        catch (ReaderGoneException)
        {
            return ExitCodes.Fine;
        }
    }

    private static void End(Teller teller)
    {
        teller.Say("\nAll of it, with every column:");
        foreach (var file in teller.Files)
            teller.Say($"  {file}");
        teller.Say("""

            Your own tenant, from here:
              pbidiag refreshes --failed --latest --tenant-id contoso.com
            or in PowerShell:
              Import-Module ./output/PbiDiag; Connect-PbiDiag; Get-PbiRefreshHistory -Failed -Latest
            It asks you to sign in, and changes nothing. For runbooks: pbidiag refreshes --help, about_PbiDiag.
            """);
    }
}
