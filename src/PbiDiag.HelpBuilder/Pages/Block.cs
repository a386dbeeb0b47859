namespace PbiDiag.HelpBuilder.Pages;

/// <param name="Text">A paragraph on one line, a list item with its mark, or the lines between two fences.</param>
/// <param name="IsCode">Whether it stood between fences.</param>
/// <param name="Indent">How much further in it stands than what is around it.</param>
internal sealed record Block(string Text, bool IsCode, int Indent = 0)
{
    public bool IsItem => !IsCode && Text.StartsWith("- ", StringComparison.Ordinal);
}
