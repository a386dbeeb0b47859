using System.Diagnostics;

namespace PbiDiag.Cli.Tenant;

/// <summary>The pretend tenant's program, where this one was built with it.</summary>
internal static class TenantProgram
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "simulator", "PbiDiag.Simulator.dll");

    public static bool IsHere => File.Exists(Program);

    /// <summary>It ends when this program does: its input then ends.</summary>
    public static ProcessStartInfo Start() => new("dotnet") { ArgumentList = { Program, "--until-input-ends" }, RedirectStandardInput = true };

    public static string Missing(string verb) =>
        $"This pbidiag was packed without the pretend tenant. Run it from the sources: dotnet run --project src/PbiDiag.Cli -- {verb}";
}
