namespace PbiDiag.Cli.Verbs;

/// <summary>How a verb works this time.</summary>
/// <param name="Row">The type of its results.</param>
/// <param name="SignIn">Whether somebody has to sign in.</param>
/// <param name="AsReport">Results are texts to read.</param>
internal sealed record Manner(Type Row, Need SignIn = Need.Always, bool AsReport = false);
