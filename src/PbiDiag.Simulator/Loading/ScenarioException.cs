namespace PbiDiag.Simulator.Loading;

/// <summary>A scenario that does not fit: which file, where in it, and what was expected there.</summary>
public sealed class ScenarioException(string file, string path, string expected)
    : Exception($"{file}: {path}: expected {expected}")
{
    public string File { get; } = file;

    public string Path { get; } = path;

    public string Expected { get; } = expected;
}
