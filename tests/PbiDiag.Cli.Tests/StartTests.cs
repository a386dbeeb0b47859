using System.Globalization;

namespace PbiDiag.Cli.Tests;

/// <summary>What stands between the start and the first answer.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData(null, "explain", "AADSTS7000222")]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "explain", "-")]
    public async Task An_explanation_loads_nothing_of_sign_in_network_or_the_pretend_tenant(string? input, params string[] arguments)
    {
        var (ended, _, loaded) = await RunAsync(arguments, input);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("PbiDiag.Core", loaded);
        Assert.DoesNotContain(loaded, name =>
            name.StartsWith("Azure", StringComparison.Ordinal) || name.StartsWith("Microsoft.Identity", StringComparison.Ordinal)
            || name.StartsWith("System.Net", StringComparison.Ordinal) || name is "PbiDiag.Simulator" or "System.Text.Json" or "System.Text.RegularExpressions");
    }

    [Fact]
    public async Task An_explanation_is_compiled_ahead()
    {
        var (_, compiled, _) = await RunAsync(["explain", "AADSTS7000222"], null);

        // Some two and a half thousand without images; the rest are generic methods of the framework.
        Assert.InRange(compiled, 0, 200);
    }

    public void Dispose() => File.Delete(_file);

    private async Task<(Ended Ended, int Compiled, IReadOnlyList<string> Loaded)> RunAsync(string[] arguments, string? input)
    {
        var ended = await Pbidiag.RunAsync(arguments, input, new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartTests).Assembly.Location,
            [StartupHook.FileVariable] = _file,
        });
        var lines = await File.ReadAllLinesAsync(_file);
        return (ended, int.Parse(lines[0], CultureInfo.InvariantCulture), lines[1..]);
    }
}
