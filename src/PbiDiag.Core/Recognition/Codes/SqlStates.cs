namespace PbiDiag.Recognition.Codes;

/// <summary>SQLSTATE: five capitals and digits, of which the first two name a class.</summary>
internal static class SqlStates
{
    public const int Length = 5;

    public static bool IsOne(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
            return false;
        var digits = 0;
        foreach (var c in text)
            if (c is >= '0' and <= '9')
                digits++;
            else if (c is < 'A' or > 'Z')
                return false;
        return digits >= 2;
    }

    public static bool IsInParentheses(ReadOnlySpan<char> text) => text.Length > Length + 1 && text[0] == '(' && text[Length + 1] == ')' && IsOne(text.Slice(1, Length));
}
