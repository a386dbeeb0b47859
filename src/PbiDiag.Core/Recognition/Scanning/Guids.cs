using PbiDiag.Recognition.Text;

namespace PbiDiag.Recognition.Scanning;

/// <summary>Reads the ids of services as they are printed: 8-4-4-4-12 hex digits, in one piece or wrapped by a console, or 32 in a row.</summary>
internal static class Guids
{
    public const int Length = 36;
    private const int BareLength = 32;

    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the first digit stands.</param>
    /// <param name="id">The id in one piece, spelled as in the text.</param>
    /// <param name="end">Where the text goes on.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out string id, out int end)
    {
        Span<char> digits = stackalloc char[Length];
        id = "";
        end = start;
        for (var i = 0; i < Length; i++)
        {
            end = SkipWrap(text, end, i);
            if (end >= text.Length)
                return false;
            var c = text[end];
            if (i is 8 or 13 or 18 or 23 ? c != '-' : !HexCode.IsDigit(c))
                return false;
            digits[i] = c;
            end++;
        }
        // A hex digit right after it: no id, unless a label is glued to it, which begins with a capital and goes on in small letters.
        if (end < text.Length && (HexCode.IsDigit(text[end]) || text[end] == '-') && !StartsLabel(text.Slice(end)))
            return false;
        id = digits.ToString();
        return true;
    }

    public static bool TryReadBare(ReadOnlySpan<char> text, Word word, out string id)
    {
        id = word.Length == BareLength && word.IsHex && word.Has(WordShape.Digit) && word.Has(WordShape.Lower | WordShape.Upper)
            ? text.Slice(word.Start, BareLength).ToString()
            : "";
        return id.Length > 0;
    }

    private static bool StartsLabel(ReadOnlySpan<char> rest) => rest.Length > 2 && char.IsUpper(rest[0]) && char.IsLower(rest[1]) && char.IsLower(rest[2]);

    private static int SkipWrap(ReadOnlySpan<char> text, int at, int digit)
    {
        if (digit == 0 || at >= text.Length || text[at] is not ('\r' or '\n'))
            return at;
        var next = at;
        while (next < text.Length && next < at + 80 && text[next] is '\r' or '\n' or ' ' or '\t')
            next++;
        return next;
    }
}
