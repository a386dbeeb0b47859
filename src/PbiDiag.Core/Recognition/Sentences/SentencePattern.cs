using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Sentences;

/// <summary>One known wording, ready to be compared: its fragments in folded form, and the one by which it is found.</summary>
internal sealed class SentencePattern
{
    private const int WidestHole = 300;
    private const int Telling = 10_000;

    private readonly string[] fragments;
    private readonly int anchor;

    private SentencePattern(Entry entry, string[] fragments)
    {
        Entry = entry;
        this.fragments = fragments;
        anchor = Array.IndexOf(fragments, fragments.OrderByDescending(fragment => fragment.Length).First());
        Weight = fragments.Sum(fragment => fragment.Length) + Telling * ((entry.Category == Category.Unclassified ? 0 : 1) + (entry.Envelope ? 0 : 1));
    }

    public Entry Entry { get; }

    /// <summary>The fragment that must stand in a text before anything else is compared.</summary>
    public string Anchor => fragments[anchor];

    /// <summary>How many characters a match has proved: of two matches the heavier one says more. The wording of an envelope says less, one without a class least.</summary>
    public int Weight { get; }

    public static SentencePattern? Of(Sentence sentence)
    {
        var fragments = sentence.Pattern.Split('*').Select(part => Folding.Of(Plain(part)).Trim()).Where(part => part.Length > 0).ToArray();
        return fragments.Length == 0 ? null : new(sentence.Entry, fragments);
    }

    /// <summary>Compares the whole wording with a text that holds the anchor at a position.</summary>
    public bool Matches(ReadOnlySpan<char> text, int at)
    {
        if (!text.Slice(at).StartsWith(Anchor.AsSpan()))
            return false;
        return MatchesBehind(text, at + Anchor.Length) && MatchesBefore(text, at);
    }

    private bool MatchesBehind(ReadOnlySpan<char> text, int at)
    {
        for (var i = anchor + 1; i < fragments.Length; i++)
        {
            var hole = text.Slice(at, Math.Min(WidestHole + fragments[i].Length, text.Length - at));
            var found = WithinParagraph(hole).IndexOf(fragments[i].AsSpan());
            if (found < 0)
                return false;
            at += found + fragments[i].Length;
        }
        return true;
    }

    private bool MatchesBefore(ReadOnlySpan<char> text, int at)
    {
        for (var i = anchor - 1; i >= 0; i--)
        {
            var from = Math.Max(0, at - WidestHole - fragments[i].Length);
            var hole = text.Slice(from, at - from);
            var paragraph = hole.LastIndexOf(Folding.Paragraph);
            hole = hole.Slice(paragraph + 1);
            var found = hole.LastIndexOf(fragments[i].AsSpan());
            if (found < 0)
                return false;
            at = at - hole.Length + found;
        }
        return true;
    }

    private static ReadOnlySpan<char> WithinParagraph(ReadOnlySpan<char> hole)
    {
        var end = hole.IndexOf(Folding.Paragraph);
        return end < 0 ? hole : hole.Slice(0, end);
    }

    private static string Plain(string part)
    {
        using var clean = Text.CleanText.Of(part);
        return clean.Span.ToString();
    }
}
