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

    /// <summary>A P in the middle marks the states that only PostgreSQL has: 28P01, 42P01, 57P03.</summary>
    public static bool IsOfPostgres(ReadOnlySpan<char> text) => IsOne(text) && text[2] == 'P';

    public static bool IsInParentheses(ReadOnlySpan<char> text) => text.Length > Length + 1 && text[0] == '(' && text[Length + 1] == ')' && IsOne(text.Slice(1, Length));
}
