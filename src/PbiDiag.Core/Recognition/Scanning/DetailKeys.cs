using PbiDiag.Recognition.Codes;

namespace PbiDiag.Recognition.Scanning;

/// <summary>
/// In the details of a Power BI error "code" names a detail, and the value follows as "detail":{"type":1,"value":...}. Such a code is a
/// label, not an error.
/// </summary>
internal static class DetailKeys
{
    public static bool Read(ref Scan scan, ReadOnlySpan<char> name, int end)
    {
        if (!NameShapes.IsLabel(name) && !IsFollowedByDetail(scan.Text, end))
            return false;
        scan.PendingKey = Meaning(name);
        return true;
    }

    /// <summary>What a detail's name says of its value: its last part does, with the part before it where the last is a common word.</summary>
    public static Label Meaning(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOfAny('.', '_');
        var label = Labels.Of(LabelHash.Of(name.Slice(dot + 1)));
        if (label != Label.None || dot <= 0)
            return label == Label.Value ? Label.None : label;
        var before = name.Slice(0, dot).LastIndexOfAny('.', '_');
        return Labels.Of(Join(name, before, dot));
    }

    private static ulong Join(ReadOnlySpan<char> name, int before, int dot)
    {
        ulong hash = 0, power = 1;
        for (var i = before + 1; i < name.Length; i++)
            if (i != dot)
                LabelHash.Add(name[i], ref hash, ref power);
        return hash;
    }

    private static bool IsFollowedByDetail(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at < text.Length && at < end + 24 && text[at] is '"' or '\'' or ',' or ' ' or '\n' or '\r' or '\t')
            at++;
        return at > end && text.Slice(at).StartsWith("detail\"".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
