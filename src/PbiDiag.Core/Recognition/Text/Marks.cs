namespace PbiDiag.Recognition.Text;

/// <summary>Typographic marks and their plain form. Mail clients, word processors and consoles put them where a service wrote ASCII.</summary>
internal static class Marks
{
    /// <summary>Stands for a character that leaves no trace.</summary>
    public const char Nothing = '\0';

    public static bool Differs(char c) => Plain(c) != c;

    public static char Plain(char c) => c < 0x80 ? c : c switch
    {
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' => Nothing,
        (>= '\u2018' and <= '\u201B') or '\u2032' or '\u02BC' or '\u00B4' or '\u2039' or '\u203A' => '\'',
        (>= '\u201C' and <= '\u201F') or '\u2033' or '\u00AB' or '\u00BB' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };
}
