namespace PbiDiag.HelpBuilder.Pages;

internal sealed record Example(string Title, string Code, IReadOnlyList<string> Remarks);
