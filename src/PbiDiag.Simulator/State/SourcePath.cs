namespace PbiDiag.Simulator.State;

/// <summary>A source's place in one line, as connections show it.</summary>
internal static class SourcePath
{
    public static string Of(Connection source) =>
        source.Server is { } server ? (source.Database is { } database ? $"{server};{database}" : server) : source.Url ?? source.Path ?? source.Name;
}
