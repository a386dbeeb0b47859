namespace PbiDiag.Recognition.Text;

internal static class HexCode
{
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static bool TryRead(ReadOnlySpan<char> text, int digits, out int value)
    {
        value = 0;
        if (text.Length < digits)
            return false;
        for (var i = 0; i < digits; i++)
        {
            if (!IsDigit(text[i]))
                return false;
            value = value * 16 + Value(text[i]);
        }
        return true;
    }

    private static int Value(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
