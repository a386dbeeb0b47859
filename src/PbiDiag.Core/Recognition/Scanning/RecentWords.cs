using PbiDiag.Recognition.Codes;

namespace PbiDiag.Recognition.Scanning;

/// <summary>The last words that were read: where the label of the next value is looked for.</summary>
internal struct RecentWords
{
    private const int LongestLabel = 4;
    private const int WidestJoint = 3;
    private const int WidestGap = 48;

    private Word last;
    private Word second;
    private Word third;
    private Word fourth;
    private int joined;

    public readonly Word Last => last;

    public readonly Word Second => second;

    public void Add(ReadOnlySpan<char> text, Word word)
    {
        joined = joined > 0 && IsJoint(text.Slice(last.End, word.Start - last.End)) ? Math.Min(joined + 1, LongestLabel) : 1;
        (fourth, third, second, last) = (third, second, last, word);
    }

    /// <summary>What the words right before a position say of the value there. The longest known label wins.</summary>
    public readonly Label Before(ReadOnlySpan<char> text, int valueAt, bool alsoSlash = false) =>
        joined > 0 && IsGap(text.Slice(last.End, valueAt - last.End), alsoSlash) ? Longest() : Label.None;

    /// <summary>What the last words mean, wherever the value may be.</summary>
    public readonly Label Longest()
    {
        var (two, twoPower) = (second.Hash * last.Power + last.Hash, second.Power * last.Power);
        var (three, threePower) = (third.Hash * twoPower + two, third.Power * twoPower);
        if (joined >= 4 && Labels.Of(fourth.Hash * threePower + three) is var byFour and not Label.None)
            return byFour;
        if (joined >= 3 && Labels.Of(three) is var byThree and not Label.None)
            return byThree;
        if (joined >= 2 && Labels.Of(two) is var byTwo and not Label.None)
            return byTwo;
        return joined >= 1 ? Labels.Of(last.Hash) : Label.None;
    }

    public void Break() => joined = 0;

    /// <summary>The HTTP status whose reason phrase the last words are.</summary>
    public readonly int? PhraseStatus() =>
        (joined >= 1 ? HttpReasons.Of(last.Hash) : null)
        ?? (joined >= 2 ? HttpReasons.Of(second.Hash * last.Power + last.Hash) : null)
        ?? (joined >= 3 ? HttpReasons.Of(third.Hash * (second.Power * last.Power) + (second.Hash * last.Power + last.Hash)) : null);

    /// <summary>Whether the last words, put together, are a given one.</summary>
    public readonly bool EndWith(int words, ulong hash) => joined >= words && hash == words switch
    {
        1 => last.Hash,
        2 => second.Hash * last.Power + last.Hash,
        _ => third.Hash * (second.Power * last.Power) + (second.Hash * last.Power + last.Hash),
    };

    private static bool IsJoint(ReadOnlySpan<char> between)
    {
        if (between.Length > WidestJoint)
            return false;
        foreach (var c in between)
            if (c is not (' ' or '-' or '.' or '/' or '(' or ')'))
                return false;
        return true;
    }

    private static bool IsGap(ReadOnlySpan<char> between, bool alsoSlash)
    {
        if (between.Length > WidestGap)
            return false;
        var lines = 0;
        foreach (var c in between)
        {
            if (c == '\n' && ++lines > 2)
                return false;
            if (c is not (' ' or '\t' or '\r' or '\n' or ':' or '=' or '"' or '\'' or '|' or '*' or '`' or '[' or '(' or ')' or '>' or '#' or '-') && !(alsoSlash && c == '/'))
                return false;
        }
        return true;
    }
}
