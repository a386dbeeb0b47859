using PbiDiag.Recognition.Scanning;

namespace PbiDiag.Recognition.Redaction;

/// <summary>Walks over a text from secret to secret.</summary>
internal ref struct SecretFinder(ReadOnlySpan<char> text)
{
    private const int ShortestToken = 8;
    private const int EntraSecretHead = 4;
    private const int ShortestEntraSecret = 34;

    private static readonly ulong Bearer = LabelHash.Of("bearer".AsSpan());
    private static readonly ulong Basic = LabelHash.Of("basic".AsSpan());

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private ulong before;
    private ulong beforePower;
    private int beforeEnd;
    private int floor;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        while (at < text.Length)
        {
            if (!Word.IsPart(text[at]))
            {
                if (text[at] == '~' && IsEntraSecret())
                    return Found();
                if (text[at] == '@' && IsUserInfo())
                    return Found();
                at++;
                continue;
            }
            var word = Word.Read(text, at);
            at = word.End;
            var found = IsWebToken(word) || IsScheme(word) || IsLabelled(word);
            (before, beforePower, beforeEnd) = (word.Hash, word.Power, word.End);
            if (found && !IsMasked())
                return Found();
        }
        return false;
    }

    private bool Found()
    {
        // What begins before the last secret's end is the rest of it.
        Start = Math.Max(Start, floor);
        End = Math.Max(Start, End);
        floor = End;
        at = Math.Max(End, at) + (at < text.Length && at == End && text[at] == '@' ? 1 : 0);
        return true;
    }

    private readonly bool IsMasked() => text.Slice(Start, End - Start).Trim('*').IsEmpty || text.Slice(Start, End - Start).Trim('.').IsEmpty;

    /// <summary>eyJ...: a JSON web token, whole or in part.</summary>
    private bool IsWebToken(Word word)
    {
        if (word.Length < ShortestToken || !text.Slice(word.Start, 3).SequenceEqual("eyJ".AsSpan()))
            return false;
        (Start, End) = (word.Start, TokenEnd(word.Start));
        return true;
    }

    /// <summary>Bearer x, Basic x: the rest of the credential.</summary>
    private bool IsScheme(Word word)
    {
        if (word.Hash != Bearer && word.Hash != Basic || at >= text.Length || text[at] is not (' ' or ':'))
            return false;
        var start = at;
        while (start < text.Length && text[start] is ' ' or ':' && start < at + 3)
            start++;
        var end = TokenEnd(start);
        if (end - start < ShortestToken || !HasTokenShape(text.Slice(start, end - start)))
            return false;
        (Start, End) = (start, end);
        return true;
    }

    /// <summary>password=x, "client_secret":"x", &amp;sig=x.</summary>
    private bool IsLabelled(Word word)
    {
        var joined = beforeEnd > 0 && word.Start - beforeEnd == 1 && text[beforeEnd] is ' ' or '-' or '.';
        if (!SecretWords.Holds(word.Hash) && !(joined && SecretWords.Holds(before * word.Power + word.Hash)))
            return false;
        var value = SecretValue.Find(text, word.End);
        if (value.Length == 0)
            return false;
        (Start, End) = (value.Start, value.Start + value.Length);
        return true;
    }

    /// <summary>Entra's client secrets carry a mark of their own: three characters, a digit and "Q~" before the rest.</summary>
    private bool IsEntraSecret()
    {
        if (at < EntraSecretHead + 1 || text[at - 1] != 'Q' || !char.IsDigit(text[at - 2]))
            return false;
        var start = at - EntraSecretHead - 1;
        var end = TokenEnd(at);
        if (start < 0 || end - start < ShortestEntraSecret)
            return false;
        (Start, End) = (start, end);
        return true;
    }

    /// <summary>https://user:password@host: what stands between the colon and the at sign.</summary>
    private bool IsUserInfo()
    {
        var start = at;
        while (start > 0 && at - start < 128 && text[start - 1] is not (':' or '/' or ' ' or '\n' or '"' or '\'' or '@'))
            start--;
        if (start == at || start < 4 || text[start - 1] != ':')
            return false;
        var user = start - 1;
        while (user > 0 && start - user < 128 && text[user - 1] is not (':' or '/' or ' ' or '\n' or '"' or '\'' or '@'))
            user--;
        if (user < 3 || user == start - 1 || !text.Slice(user - 3, 3).SequenceEqual("://".AsSpan()))
            return false;
        (Start, End) = (start, at);
        return !IsMasked();
    }

    private readonly int TokenEnd(int start)
    {
        var end = start;
        while (end < text.Length && (Word.IsPart(text[end]) || text[end] is '-' or '.' or '~' or '+' or '/' or '='))
            end++;
        return end;
    }

    /// <summary>Tells a credential from a word: "Bearer authentication" goes on in small letters alone.</summary>
    private static bool HasTokenShape(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (c is not ((>= 'a' and <= 'z') or '.' or '-' or '_'))
                return true;
        return false;
    }
}
