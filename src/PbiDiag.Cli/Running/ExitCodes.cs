namespace PbiDiag.Cli.Running;

/// <summary>What a script can branch on.</summary>
internal static class ExitCodes
{
    /// <summary>All of it was looked at, and nothing is wrong; explain: something was recognised.</summary>
    public const int Fine = 0;

    /// <summary>Something is wrong.</summary>
    public const int Findings = 1;

    /// <summary>Nothing wrong was found, and a part of it could not be told.</summary>
    public const int CouldNotTell = 2;

    /// <summary>It could not be done at all.</summary>
    public const int Failed = 3;

    /// <summary>Somebody pressed Ctrl+C: what shells use for it.</summary>
    public const int Stopped = 130;
}
