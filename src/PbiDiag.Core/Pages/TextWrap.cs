namespace PbiDiag.Pages;

/// <summary>Breaks text between words. A word that is longer than the line, such as an address, stays whole: it could not be copied otherwise.</summary>
public static class TextWrap
{
    /// <param name="text">One paragraph.</param>
    /// <param name="width">The longest line, its indent included.</param>
    /// <param name="indent">Of every line.</param>
    /// <param name="hang">By how much the second line and those after it stand further in.</param>
    public static IEnumerable<string> Lines(string text, int width, int indent, int hang = 0)
    {
        var line = new string(' ', indent);
        var isEmpty = true;
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = new string(' ', indent + hang);
                isEmpty = true;
            }
            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }
        if (!isEmpty)
            yield return line;
    }
}
