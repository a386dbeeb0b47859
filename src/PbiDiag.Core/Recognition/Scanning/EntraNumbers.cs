using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Scanning;

/// <summary>Entra's codes where they are printed as bare numbers: in error_codes, in the portal's sign-in error code.</summary>
internal static class EntraNumbers
{
    private const int Shortest = 5;
    private const int Longest = 8;

    public static bool IsOne(int digits) => digits is >= Shortest and <= Longest;

    /// <summary>Without the prefix before it: eight digits are other codes too.</summary>
    public static bool IsBare(int digits) => digits is >= Shortest and < Longest;

    /// <summary>Reads the number, and those after it where it stands in a list.</summary>
    public static int Read(ref Scan scan, Word word)
    {
        while (true)
        {
            if (IsBare(word.Length) && word.IsNumber && !scan.MayBeCut(word.End))
                scan.Found.Add(new(EntraCodes.Prefix + scan.Text.Slice(word.Start, word.Length).ToString(), CodeTier.Specific, Family.Entra, word.Start) { Listed = true });
            var next = word.End;
            while (next < scan.Text.Length && scan.Text[next] is ' ' or ',' or '\r' or '\n' or '\t')
                next++;
            if (next == word.End || next >= scan.Text.Length || scan.Text[next] is < '0' or > '9' || scan.Text.Slice(word.End, next - word.End).IndexOf(',') < 0)
                return word.End;
            word = Word.Read(scan.Text, next);
        }
    }
}
