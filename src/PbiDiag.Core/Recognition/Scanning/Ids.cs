namespace PbiDiag.Recognition.Scanning;

/// <summary>Takes ids to the fields that the words before them name.</summary>
internal static class Ids
{
    private const int FirstGroup = 8;

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
        scan.Found.AddId(scan.LabelBefore(start, alsoSlash: true), id);
        end = idEnd;
        return true;
    }
}
