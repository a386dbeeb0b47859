namespace PbiDiag.Cli;

/// <summary>What a script can branch on.</summary>
internal static class ExitCodes
{
    /// <summary>At least one error was recognised.</summary>
    public const int Recognised = 0;

    /// <summary>It was read, and nothing in it is known.</summary>
    public const int NothingRecognised = 2;

    /// <summary>It could not be read.</summary>
    public const int Failed = 3;
}
