using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Scanning;

/// <summary>
/// One pass over a text, word by word. A word is looked at for what it is (a number, an id, a name); a mark after words for the value that
/// the words announce. Nothing is read twice but values of bounded length, so the time grows with the text and no faster.
/// </summary>
internal static class Scanner
{
    private static readonly ulong SignIn = LabelHash.Of("signin".AsSpan());

    public static Findings Read(ReadOnlySpan<char> text)
    {
        var scan = new Scan(text, new Findings());
        Values.ReadLeadingTime(ref scan);
        for (var at = 0; at < text.Length;)
            at = Word.IsPart(text[at]) ? ReadWord(ref scan, at) : ReadMark(ref scan, at);
        return scan.Found;
    }

    private static int ReadWord(ref Scan scan, int at)
    {
        var word = Word.Read(scan.Text, at);
        if (scan.Text[at] is 'U' or 'T')
            Glued.Read(ref scan, word);
        if (FamilyHints.TryGet(word.Hash, out var family))
            scan.Found.Hint(family);
        var end = Ids.TryRead(ref scan, word, out var idEnd) ? idEnd
            : word.IsNumber ? Numbers.Read(ref scan, word)
            : Names.Read(ref scan, word);
        if (end > word.End)
        {
            scan.Words.Break();
            return end;
        }
        scan.Words.Add(scan.Text, word);
        if (scan.Words.EndWith(2, SignIn))
            scan.Found.Hint(Family.Entra);
        Values.ReadAfterWords(ref scan);
        return word.End;
    }

    private static int ReadMark(ref Scan scan, int at)
    {
        switch (scan.Text[at])
        {
            case ':' or '=' or '>' or '|' or '\t' or '\n' or '"' or '\'':
                Values.ReadAfterMark(ref scan, at);
                break;
            case '@':
                Emails.Read(ref scan, at);
                break;
        }
        return at + 1;
    }
}
