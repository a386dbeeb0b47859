namespace PbiDiag.Cli.Output;

/// <param name="Mark">What stands before it, if anything.</param>
/// <param name="Text">What it says.</param>
internal sealed record Item(string Mark, string Text);
