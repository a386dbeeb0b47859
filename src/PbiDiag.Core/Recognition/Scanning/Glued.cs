namespace PbiDiag.Recognition.Scanning;

/// <summary>Values that touch their label: a page copied as text loses the edge between the cells "Cluster URI" and "WABI-...".</summary>
internal static class Glued
{
    private const int LeastName = 8;
    private const string Uri = "URI";
    private const string Time = "Time";
    private const int Year = 4;

    private static readonly ulong Cluster = LabelHash.Of("cluster".AsSpan());
    private static readonly string[] CodeLabels = ["error", "code"];

    public static void Read(ref Scan scan, Word word)
    {
        var name = scan.Text.Slice(word.Start, word.Length);
        if (name.Length > Uri.Length && scan.Words.Last.Hash == Cluster && name.StartsWith(Uri.AsSpan(), StringComparison.Ordinal))
            scan.Found.ClusterUri ??= ValueText.Host(scan.Text, word.Start + Uri.Length);
        // "Start Time2020-..." is another time.
        else if (name.Length == Time.Length + Year && scan.At(word.End) == '-' && scan.At(word.Start - 1) != ' ' && name.StartsWith(Time.AsSpan(), StringComparison.Ordinal))
            Values.ReadTime(ref scan, word.Start + Time.Length);
    }

    /// <summary>How much of a name is the label before a code, as in "errorPremium_ASWL_Error".</summary>
    public static int LabelLength(ReadOnlySpan<char> name)
    {
        foreach (var label in CodeLabels)
            if (name.Length >= label.Length + LeastName && char.IsUpper(name[label.Length]) && name.StartsWith(label.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return label.Length;
        return 0;
    }
}
