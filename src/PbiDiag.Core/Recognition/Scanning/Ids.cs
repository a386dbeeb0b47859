namespace PbiDiag.Recognition.Scanning;

/// <summary>Takes ids to the fields that the words before them name.</summary>
internal static class Ids
{
    private const int FirstGroup = 8;
    private const int LongestName = 100;

    public static bool TryRead(ref Scan scan, Word word, out int end)
    {
        end = word.End;
        var glued = word.Length > FirstGroup && scan.At(word.End) == '-';
        if (!glued && !word.IsHex)
            return false;
        if (Guids.TryReadBare(scan.Text, word, out var id))
        {
            scan.Found.AddId(scan.LabelBefore(word.Start), id);
            return true;
        }
        if (word.Length < FirstGroup ? scan.At(word.End) is not ('\r' or '\n') : scan.At(word.End) is not ('-' or '\r' or '\n'))
            return false;
        // "Trace ID1c2d...": the label's last letters are glued to the id.
        var start = glued ? word.End - FirstGroup : word.Start;
        if (!Guids.TryRead(scan.Text, start, out id, out var idEnd))
            return false;
        if (glued)
            scan.Words.Add(scan.Text, Word.Read(scan.Text.Slice(0, start), word.Start));
        var label = scan.LabelBefore(start, alsoSlash: true);
        // Where the account comes from is not the tenant that was asked.
        if (label == Label.TenantId && IsBehindIdentityProvider(scan.Text, start))
            label = Label.Other;
        scan.Found.AddId(label == Label.None && IsBehindNameOfApplication(scan.Text, start) ? Label.AppId : label, id);
        end = idEnd;
        return true;
    }

    /// <summary>"from identity provider 'https://sts.windows.net/8f1e...'".</summary>
    private static bool IsBehindIdentityProvider(ReadOnlySpan<char> text, int start)
    {
        var before = text.Slice(Math.Max(0, start - LongestName), Math.Min(LongestName, start));
        return before.LastIndexOf("identity provider".AsSpan()) is var at and >= 0 && before.Slice(at).IndexOf(". ".AsSpan()) < 0;
    }

    /// <summary>"the application Sales Portal ('7c1f...')": the name stands between the word and the id.</summary>
    private static bool IsBehindNameOfApplication(ReadOnlySpan<char> text, int start)
    {
        var open = start - 1;
        if (open > 0 && text[open] is '\'' or '"')
            open--;
        if (open < 1 || text[open] != '(')
            return false;
        var before = text.Slice(Math.Max(0, open - LongestName), Math.Min(LongestName, open));
        var word = before.LastIndexOf("pplication ".AsSpan());
        if (word < 1)
            return false;
        var name = before.Slice(word);
        return name.IndexOf(". ".AsSpan()) < 0 && name.IndexOf('\n') < 0 && name.IndexOf('(') < 0 && !before.Slice(0, word - 1).EndsWith("resource ".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
