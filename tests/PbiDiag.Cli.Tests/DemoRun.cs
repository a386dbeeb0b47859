namespace PbiDiag.Cli.Tests;

/// <summary>The demo, told once, with the files that it kept.</summary>
public abstract class DemoRun(params string[] options) : IAsyncLifetime
{
    public sealed class Contoso() : DemoRun();

    public sealed class Healthy() : DemoRun("--healthy");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    internal Ended Ended { get; private set; } = null!;

    public async Task InitializeAsync() => Ended = await Pbidiag.RunAsync(["demo", "--output", _folder.FullName, .. options]);

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    internal Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(_folder.FullName, file));
}
