namespace PbiDiag.Recognition.Text;

/// <summary>The HTML entities that error texts hold, also where the ampersand was escaped again and again.</summary>
internal static class Entities
{
    private const int LongestName = 6;
    private const string EscapedAmpersand = "amp;";

    /// <param name="text">A text that begins with an ampersand.</param>
    /// <param name="decoded">What it stands for.</param>
    /// <param name="length">How much of the text it takes.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out char decoded, out int length)
    {
        var at = 1;
        while (text.Slice(at).StartsWith(EscapedAmpersand.AsSpan(), StringComparison.Ordinal))
            at += EscapedAmpersand.Length;
        var name = text.Slice(at, Math.Min(LongestName + 1, text.Length - at));
        var end = name.IndexOf(';');
        if (end > 0 && (name[0] == '#' ? TryNumber(name.Slice(1, end - 1), out decoded) : TryName(name.Slice(0, end), out decoded)))
        {
            length = at + end + 1;
            return true;
        }
        decoded = '&';
        length = at;
        return at > 1;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out char decoded)
    {
        var value = 0;
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        if (hex)
            hex = HexCode.TryRead(digits.Slice(1), digits.Length - 1, out value);
        else
            foreach (var digit in digits)
                value = digit is >= '0' and <= '9' && value >= 0 ? value * 10 + digit - '0' : -1;
        decoded = (char)value;
        return digits.Length > 0 && (hex || digits[0] is not ('x' or 'X')) && value is > 0 and <= char.MaxValue;
    }

    private static bool TryName(ReadOnlySpan<char> name, out char decoded)
    {
        decoded = Is(name, "lt") ? '<'
            : Is(name, "gt") ? '>'
            : Is(name, "quot") ? '"'
            : Is(name, "apos") || Is(name, "rsquo") || Is(name, "lsquo") ? '\''
            : Is(name, "ldquo") || Is(name, "rdquo") ? '"'
            : Is(name, "nbsp") ? ' '
            : Is(name, "ndash") || Is(name, "mdash") ? '-'
            : Marks.Nothing;
        return decoded != Marks.Nothing;
    }

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
