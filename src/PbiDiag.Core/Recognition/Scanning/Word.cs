namespace PbiDiag.Recognition.Scanning;

/// <summary>A run of letters, digits and underscores.</summary>
internal readonly struct Word
{
    private Word(int start, int end, WordShape shape, ulong hash, ulong power)
    {
        Start = start;
        End = end;
        Shape = shape;
        Hash = hash;
        Power = power;
    }

    public int Start { get; }

    public int End { get; }

    public WordShape Shape { get; }

    public ulong Hash { get; }

    public ulong Power { get; }

    public int Length => End - Start;

    public bool IsNumber => Shape == WordShape.Digit;

    public bool IsHex => (Shape & (WordShape.BeyondHex | WordShape.Underscore)) == 0;

    public bool Has(WordShape shape) => (Shape & shape) != 0;

    public static bool IsPart(char c) => c < 0x80 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' : char.IsLetterOrDigit(c);

    public static Word Read(ReadOnlySpan<char> text, int start)
    {
        var shape = WordShape.None;
        ulong hash = 0, power = 1;
        var at = start;
        for (; at < text.Length && IsPart(text[at]); at++)
        {
            var c = text[at];
            LabelHash.Add(c, ref hash, ref power);
            shape |= c switch
            {
                >= '0' and <= '9' => WordShape.Digit,
                >= 'a' and <= 'f' => WordShape.Lower,
                >= 'g' and <= 'z' => WordShape.Lower | WordShape.BeyondHex,
                >= 'A' and <= 'F' => UpperAfter(shape, at > start ? text[at - 1] : '_'),
                >= 'G' and <= 'Z' => UpperAfter(shape, at > start ? text[at - 1] : '_') | WordShape.BeyondHex,
                '_' => WordShape.Underscore | WordShape.BeyondHex,
                _ => WordShape.BeyondHex,
            };
        }
        return new(start, at, shape, hash, power);
    }

    private static WordShape UpperAfter(WordShape sofar, char before) =>
        (sofar & WordShape.Lower) != 0 && before != '_' ? WordShape.Upper | WordShape.Hump : WordShape.Upper;
}
