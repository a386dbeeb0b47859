namespace PbiDiag.Cli.Output;

/// <param name="Name">The property's name.</param>
/// <param name="Width">How wide it is on a screen of <see cref="Screen.Usual"/>.</param>
internal sealed record Cell(string Name, int Width);
