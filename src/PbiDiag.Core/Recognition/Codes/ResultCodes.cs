using System.Globalization;
using PbiDiag.Recognition.Scanning;
using PbiDiag.Recognition.Text;

namespace PbiDiag.Recognition.Codes;

/// <summary>HRESULTs, as hex (0x80131904) and as a negative number (-2146232060).</summary>
internal static class ResultCodes
{
    private const int HexDigits = 8;

    /// <summary>Results of base classes: they say that something failed in that class, and no more.</summary>
    private static readonly HashSet<int> Generic = [
        unchecked((int)0x80004005), // unspecified
        unchecked((int)0x80131904), // any SqlException
        unchecked((int)0x80131500), // any .NET exception
        unchecked((int)0x80131501), // any SystemException
        unchecked((int)0x80131509), // InvalidOperationException
        unchecked((int)0x80131515), // NotSupportedException
        unchecked((int)0x80131600), // ApplicationException
        unchecked((int)0x80131620), // IOException
        unchecked((int)0x80131937), // OdbcException
        unchecked((int)0x80004003), // null pointer
        unchecked((int)0x80070057), // invalid argument
        unchecked((int)0x8000FFFF), // catastrophic
    ];

    public static bool IsGeneric(int value) => Generic.Contains(value);

    /// <param name="text">The whole text.</param>
    /// <param name="word">The digits.</param>
    /// <param name="labelled">A label says that a result code follows; its last letter may touch the sign.</param>
    /// <param name="value">The result.</param>
    public static bool TryDecimal(ReadOnlySpan<char> text, Word word, bool labelled, out int value)
    {
        value = 0;
        // Facilities below 0x80000000 + 2^30 are no results; ten digits keep times and sizes out.
        return word.Length == 10 && word.Start > 0 && text[word.Start - 1] == '-' && (labelled || word.Start == 1 || !char.IsLetterOrDigit(text[word.Start - 2]))
            && int.TryParse("-" + text.Slice(word.Start, word.Length).ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryHex(ReadOnlySpan<char> text, Word word, out int value)
    {
        value = 0;
        return word.Length == HexDigits + 2 && text[word.Start] == '0' && text[word.Start + 1] is 'x' or 'X'
            && HexCode.TryRead(text.Slice(word.Start + 2), HexDigits, out value) && value < 0;
    }

    /// <summary>The other spelling of a result code; null for anything else.</summary>
    public static string? OtherSpelling(string code)
    {
        var text = code.AsSpan().Trim();
        if (text.Length == HexDigits + 2 && TryHex(text, Word.Read(text, 0), out var fromHex))
            return fromHex.ToString(CultureInfo.InvariantCulture);
        return text.Length == 11 && TryDecimal(text, Word.Read(text, 1), false, out var fromDecimal) ? "0x" + fromDecimal.ToString("X8", CultureInfo.InvariantCulture) : null;
    }
}
