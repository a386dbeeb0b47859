namespace PbiDiag.Cli.Verbs;

internal enum Need
{
    Always,

    /// <summary>More is known with a sign-in, so one that is chosen is made.</summary>
    IfChosen,
    Never,
}
