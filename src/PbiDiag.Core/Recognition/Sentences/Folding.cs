namespace PbiDiag.Recognition.Sentences;

/// <summary>The one spelling in which a known wording and a text are compared.</summary>
internal static class Folding
{
    public const char Paragraph = '\n';

    public static int Into(ReadOnlySpan<char> text, Span<char> target)
    {
        var (written, lines, blank) = (0, 0, false);
        foreach (var c in text)
        {
            if (c is '"' or '\'' or '`')
                continue;
            if (c <= ' ' || (c > 0x7F && char.IsWhiteSpace(c)))
            {
                lines += c == '\n' ? 1 : 0;
                blank = true;
                continue;
            }
            if (blank && written > 0)
                target[written++] = lines > 1 ? Paragraph : ' ';
            (lines, blank) = (0, false);
            target[written++] = c is >= 'A' and <= 'Z' ? (char)(c + 32) : c < 0x80 ? c : char.ToLowerInvariant(c);
        }
        return written;
    }

    public static string Of(string text)
    {
        var target = new char[text.Length];
        return new string(target, 0, Into(text.AsSpan(), target));
    }
}
