using PbiDiag.Results;

namespace PbiDiag.Facts.DataSources;

/// <summary>Whether an error speaks of a source.</summary>
public static class SourceNaming
{
    public static bool Names(ErrorInfo error, KnownSource source) =>
        Holds(error.DataSource, source.Path) || Holds(error.Server, source.Server) || Holds(error.DataSource, source.Server)
        || Holds(error.DataSource, source.Url) || Holds(error.Text, source.Path) || Holds(error.Text, source.Url);

    private static bool Holds(string? text, string? part) =>
        !string.IsNullOrEmpty(part) && text?.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
